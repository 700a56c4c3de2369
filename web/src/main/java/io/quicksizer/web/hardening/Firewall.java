package io.quicksizer.web.hardening;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;

/** Configuration of the portal's firewall. */
@Configuration(proxyBeanMethods = false)
class Firewall {

    @Bean
    HttpFirewall pathFirewall() {
        return new PathFirewall();
    }
}
