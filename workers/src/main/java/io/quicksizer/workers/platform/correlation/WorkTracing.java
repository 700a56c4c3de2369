package io.quicksizer.workers.platform.correlation;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tracing of stored work: opens the correlation and a span on the thread that processes it. Work that is processed
 * promptly belongs to the trace of the request that caused it. A retry, or work that waited for longer than
 * {@link #ONE_TRACE} or for an unknown time, starts a new trace that is linked to the original one: a trace that lasts
 * for days or contains retries is hard to read.
 */
@Component
public class WorkTracing {
    /** The longest wait after which work still belongs to the trace of its request. */
    static final Duration ONE_TRACE = Duration.ofMinutes(5);

    private final Tracer tracer;
    private final Clock clock;

    @Autowired
    WorkTracing(ObjectProvider<Tracer> tracer, Clock clock) {
        this(tracer.getIfAvailable(() -> Tracer.NOOP), clock);
    }

    private WorkTracing(Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    /** Returns an instance that opens correlations but no spans. */
    public static WorkTracing withoutSpans(Clock clock) {
        return new WorkTracing(Tracer.NOOP, clock);
    }

    /** Returns an instance that opens spans with the tracer. */
    static WorkTracing with(Tracer tracer, Clock clock) {
        return new WorkTracing(tracer, clock);
    }

    /** Opens correlation and span for the work on the current thread, until the result is closed on the same thread. */
    public Taken take(StoredWork work) {
        Span.Builder builder = tracer.spanBuilder().name(work.name()).kind(Span.Kind.CONSUMER);
        Optional<TraceParent> asked = TraceParent.parse(work.traceparent());
        if (asked.isPresent() && !leavesTrace(work)) {
            builder.setParent(context(asked.get()));
        } else {
            builder.setNoParent();
            asked.ifPresent(former -> builder.addLink(new Link(context(former))));
        }
        Span span = builder.start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        Correlation correlation = Correlation.continuing(work.correlationId());
        return new Taken(correlation, correlation.open(), scope, span);
    }

    private boolean leavesTrace(StoredWork work) {
        Instant earliest = clock.instant().minus(ONE_TRACE);
        return work.repeated()
                || work.since().filter(since -> !since.isBefore(earliest)).isEmpty();
    }

    private TraceContext context(TraceParent parent) {
        return tracer.traceContextBuilder()
                .traceId(parent.traceId())
                .spanId(parent.parentId())
                .sampled(parent.sampled())
                .build();
    }

    /** Work that is being processed on the current thread. */
    public static final class Taken implements AutoCloseable {
        private final Correlation correlation;
        private final Correlation.Scope named;
        private final Tracer.SpanInScope scope;
        private final Span span;

        private Taken(Correlation correlation, Correlation.Scope named, Tracer.SpanInScope scope, Span span) {
            this.correlation = correlation;
            this.named = named;
            this.scope = scope;
            this.span = span;
        }

        /** Returns the correlation, with the span of this work as its trace context. */
        public Correlation correlation() {
            return correlation;
        }

        /** Tags the span with the class of the exception; the message goes to the log only. */
        public void failed(Throwable failure) {
            span.tag("error.type", failure.getClass().getName());
        }

        /** Restores the previous correlation and span of the thread and ends this span. */
        @Override
        public void close() {
            named.close();
            scope.close();
            span.end();
        }
    }
}
