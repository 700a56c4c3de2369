package io.quicksizer.workers.platform.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.MicrometerTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** With the tracing of the applications and an OpenTelemetry receiver. */
class WorkTracingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final String HEADER = "00-" + TRACE + "-" + PARENT + "-01";

    private final ApplicationContextRunner applications = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ObservationAutoConfiguration.class,
                    OpenTelemetryAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    OtlpTracingAutoConfiguration.class))
            .withUserConfiguration(TraceFields.class)
            .withPropertyValues(
                    "spring.application.name=quicksizer-workers",
                    "management.tracing.sampling.probability=1.0",
                    "management.tracing.propagation.type=W3C");
    private OtlpReceiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new OtlpReceiver();
    }

    @AfterEach
    void hangUp() {
        receiver.close();
    }

    @Test
    void work_that_follows_at_once_belongs_to_the_trace_of_its_request() {
        Span span = exported(work(false, NOW.minusSeconds(2)), taken -> {
            assertThat(taken.correlation().id()).isEqualTo("request-0001");
            assertThat(taken.correlation().traceParentText()).startsWith("00-" + TRACE + "-");
            assertThat(MDC.get("trace.id")).isEqualTo(TRACE);
            assertThat(MDC.get(Correlation.MDC_ID)).isEqualTo("request-0001");
        });

        assertThat(span.getName()).isEqualTo("deliver OpenProcess");
        assertThat(OtlpReceiver.hex(span.getTraceId())).isEqualTo(TRACE);
        assertThat(OtlpReceiver.hex(span.getParentSpanId())).isEqualTo(PARENT);
        assertThat(receiver.resources())
                .allSatisfy(resource -> assertThat(resource).containsEntry("service.name", "quicksizer-workers"));
        assertThat(MDC.get("trace.id")).isNull();
        assertThat(MDC.get(Correlation.MDC_ID)).isNull();
    }

    @Test
    void a_retry_begins_a_trace_that_is_linked_to_the_former() {
        beginsLinkedTrace(work(true, NOW.minusSeconds(2)));
    }

    @Test
    void work_after_a_wait_begins_a_trace_that_is_linked_to_the_former() {
        beginsLinkedTrace(work(false, NOW.minus(WorkTracing.ONE_TRACE).minusSeconds(1)));
    }

    /** Otherwise a caller's own correlation id, which contains no time, would keep a process in one trace for days. */
    @Test
    void work_that_waited_for_an_unknown_time_begins_a_trace_that_is_linked_to_the_former() {
        beginsLinkedTrace(new StoredWork("job render-pdf", "request-0001", HEADER, false, Optional.empty()));
    }

    @Test
    void work_that_waited_just_as_long_as_allowed_goes_on_in_its_trace() {
        Span span = exported(work(false, NOW.minus(WorkTracing.ONE_TRACE)), taken -> {});

        assertThat(OtlpReceiver.hex(span.getTraceId())).isEqualTo(TRACE);
    }

    @Test
    void work_without_a_trace_begins_one_and_keeps_its_id() {
        Span span = exported(new StoredWork("job render-pdf", "request-0001", null, false, Optional.empty()), taken -> {
            assertThat(taken.correlation().id()).isEqualTo("request-0001");
            assertThat(taken.correlation().traceParent()).isNotNull();
        });

        assertThat(span.getLinksList()).isEmpty();
        assertThat(span.getParentSpanId().isEmpty()).isTrue();
    }

    @Test
    void a_failure_is_noted_on_the_span_without_its_message() {
        Span span = exported(work(false, NOW), taken -> taken.failed(new IllegalStateException("of Jane Doe")));

        assertThat(span.getAttributesList()).anySatisfy(attribute -> {
            assertThat(attribute.getKey()).isEqualTo("error.type");
            assertThat(attribute.getValue().getStringValue()).isEqualTo("java.lang.IllegalStateException");
        });
        assertThat(span.toString()).doesNotContain("Jane");
    }

    @Test
    void nothing_is_exported_where_no_receiver_is_set() {
        applications.run(context -> {
            tracing(context).take(work(false, NOW)).close();
            assertThat(context.getBean(SdkTracerProvider.class)
                            .forceFlush()
                            .join(5, TimeUnit.SECONDS)
                            .isSuccess())
                    .isTrue();
        });

        assertThat(receiver.spans()).isEmpty();
    }

    private void beginsLinkedTrace(StoredWork work) {
        Span span = exported(work, taken -> {
            assertThat(taken.correlation().id()).isEqualTo("request-0001");
            assertThat(taken.correlation().traceParentText()).doesNotContain(TRACE);
        });

        assertThat(OtlpReceiver.hex(span.getTraceId())).isNotEqualTo(TRACE);
        assertThat(span.getLinksList()).singleElement().satisfies(link -> {
            assertThat(OtlpReceiver.hex(link.getTraceId())).isEqualTo(TRACE);
            assertThat(OtlpReceiver.hex(link.getSpanId())).isEqualTo(PARENT);
        });
    }

    private Span exported(StoredWork work, Consumer<WorkTracing.Taken> during) {
        applications
                .withPropertyValues("management.otlp.tracing.endpoint=" + receiver.address())
                .run(context -> {
                    try (WorkTracing.Taken taken = tracing(context).take(work)) {
                        during.accept(taken);
                    }
                    context.getBean(SdkTracerProvider.class).forceFlush().join(10, TimeUnit.SECONDS);
                });
        assertThat(receiver.spans()).hasSize(1);
        return receiver.spans().getFirst();
    }

    private static WorkTracing tracing(ApplicationContext context) {
        return WorkTracing.with(context.getBean(Tracer.class), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static StoredWork work(boolean repeated, Instant since) {
        return new StoredWork("deliver OpenProcess", "request-0001", HEADER, repeated, Optional.of(since));
    }
}
