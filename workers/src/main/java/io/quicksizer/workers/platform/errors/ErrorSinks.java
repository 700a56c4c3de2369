package io.quicksizer.workers.platform.errors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sinks that settings switch on. */
@Configuration(proxyBeanMethods = false)
class ErrorSinks {

    @Bean
    @ConditionalOnExpression("'${quicksizer.errors.sentry-dsn:}' != ''")
    ErrorSink sentry(
            @Value("${quicksizer.errors.sentry-dsn}") String dsn,
            @Value("${quicksizer.errors.environment:production}") String environment) {
        String version = ErrorSinks.class.getPackage().getImplementationVersion();
        return new SentrySink(dsn, environment, "quicksizer@" + (version == null ? "development" : version));
    }
}
