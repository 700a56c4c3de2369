package io.quicksizer.workers.platform.correlation;

import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the trace fields of log entries as the Elastic Common Schema does. */
@Configuration(proxyBeanMethods = false)
class TraceFields {
    @Bean
    Slf4JEventListener ecsTraceFields() {
        return new Slf4JEventListener(Correlation.MDC_TRACE, "span.id");
    }
}
