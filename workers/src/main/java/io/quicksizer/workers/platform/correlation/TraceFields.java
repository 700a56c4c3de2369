package io.quicksizer.workers.platform.correlation;

import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the trace fields of log entries, named as in the Elastic Common Schema. */
@Configuration(proxyBeanMethods = false)
class TraceFields {
    @Bean
    Slf4JEventListener ecsTraceFields() {
        return new Slf4JEventListener(Correlation.MDC_TRACE, "span.id");
    }
}
