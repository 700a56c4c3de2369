package io.quicksizer.workers.platform.errors;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the sinks that the settings enable. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErrorSettings.class)
class ErrorSinks {

    @Bean
    @ConditionalOnExpression("'${quicksizer.errors.sentry-dsn:}' != ''")
    ErrorSink sentry(ErrorSettings settings) {
        String version = ErrorSinks.class.getPackage().getImplementationVersion();
        return new SentrySink(
                settings.sentryDsn(),
                settings.environment(),
                "quicksizer@" + (version == null ? "development" : version));
    }
}
