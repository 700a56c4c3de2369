package io.quicksizer.web.start;

import io.quicksizer.workers.contract.Application;
import io.quicksizer.workers.start.StartCheck;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the settings before anything else of the portal is built. */
@Configuration(proxyBeanMethods = false)
class PortalStart {

    @Bean
    static StartCheck startCheck() {
        return new StartCheck(
                Application.WEB,
                List.of(
                        new IdentityProviderSet(),
                        new OidcClient(),
                        new SamlProvider(),
                        new SecureCookies(),
                        new SecurePublicUrl(),
                        new OwnCertificate()));
    }
}
