package io.quicksizer.web.limits;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the limits' clock: the system clock unless another one is defined. */
@Configuration(proxyBeanMethods = false)
class LimitTime {
    @Bean
    @ConditionalOnMissingBean
    LimitClock limitClock() {
        return System::nanoTime;
    }
}
