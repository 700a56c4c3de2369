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
 * Puts the correlation and a span on the thread that takes up stored work. Work that follows at once belongs to the
 * trace of the request that asked for it. A retry, and work that waited for longer than {@link #ONE_TRACE}, begins a
 * trace of its own that is linked to the former: traces that last for days, or repeat themselves, help nobody.
 */
@Component
public class WorkTracing {
    /** How late work may be taken up and still belong to the trace of its request. */
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

    /** Correlation without spans. */
    public static WorkTracing withoutSpans(Clock clock) {
        return new WorkTracing(Tracer.NOOP, clock);
    }

    /** Correlation with the spans of a tracer. */
    static WorkTracing with(Tracer tracer, Clock clock) {
        return new WorkTracing(tracer, clock);
    }

    /** Takes work up on the running thread until the result is closed there. */
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
        return work.repeated() || work.since().filter(earliest::isAfter).isPresent();
    }

    private TraceContext context(TraceParent parent) {
        return tracer.traceContextBuilder()
                .traceId(parent.traceId())
                .spanId(parent.parentId())
                .sampled(parent.sampled())
                .build();
    }

    /** Work that the running thread has taken up. */
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

        /** The correlation with the span of this work. */
        public Correlation correlation() {
            return correlation;
        }

        /** Notes on the span that the work failed; the reason stays in the log. */
        public void failed(Throwable failure) {
            span.tag("error.type", failure.getClass().getName());
        }

        /** Restores what the thread carried before and ends the span. */
        @Override
        public void close() {
            named.close();
            scope.close();
            span.end();
        }
    }
}
