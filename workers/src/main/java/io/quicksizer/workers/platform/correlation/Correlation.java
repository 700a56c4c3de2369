package io.quicksizer.workers.platform.correlation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The identity of one piece of work across all processes that take part in it.
 *
 * @param id 8 to 64 letters, digits, dots, dashes or underscores; shown to people on error pages
 * @param traceParent the W3C trace context, or null if the work was not started by a traced request
 */
public record Correlation(String id, @Nullable TraceParent traceParent) {

    /** Name of the id in logs, in headers' place, and in process variables. */
    public static final String MDC_ID = "correlationId";

    /** Name of the trace id in logs, as the Elastic Common Schema calls it. */
    public static final String MDC_TRACE = "trace.id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** @throws IllegalArgumentException if the id is not well-formed */
    public Correlation {
        if (!WELL_FORMED.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a correlation id has 8 to 64 letters, digits, dots, dashes, underscores");
        }
    }

    /** Begins a new piece of work that nobody else knows yet. */
    public static Correlation fresh() {
        return new Correlation(UuidCreator.getTimeOrderedEpoch().toString(), TraceParent.fresh());
    }

    /**
     * Takes over what a caller sent, and replaces what is missing or malformed: a hostile header must neither break a
     * request nor reach a log line.
     */
    public static Correlation continuing(@Nullable String id, @Nullable String traceParent) {
        String kept = id != null && WELL_FORMED.matcher(id).matches()
                ? id
                : UuidCreator.getTimeOrderedEpoch().toString();
        TraceParent trace =
                TraceParent.parse(traceParent).map(TraceParent::nextHop).orElseGet(TraceParent::fresh);
        return new Correlation(kept, trace);
    }

    /** The correlation of the running thread, or a fresh one where nothing has been opened. */
    public static Correlation current() {
        String id = MDC.get(MDC_ID);
        return id == null ? fresh() : new Correlation(id, CurrentTrace.get().orElse(null));
    }

    /** The trace context in its header form, or null. */
    public @Nullable String traceParentText() {
        return Optional.ofNullable(traceParent).map(TraceParent::toString).orElse(null);
    }

    /** Puts this correlation on the running thread until the scope is closed; scopes nest. */
    public Scope open() {
        return new Scope(this);
    }

    /** Restores what the thread carried before. */
    public static final class Scope implements AutoCloseable {
        private final @Nullable String previousId = MDC.get(MDC_ID);
        private final @Nullable String previousTrace = MDC.get(MDC_TRACE);
        private final @Nullable TraceParent previousParent = CurrentTrace.get().orElse(null);

        private Scope(Correlation correlation) {
            put(MDC_ID, correlation.id());
            put(
                    MDC_TRACE,
                    correlation.traceParent() == null
                            ? null
                            : correlation.traceParent().traceId());
            CurrentTrace.set(correlation.traceParent());
        }

        @Override
        public void close() {
            put(MDC_ID, previousId);
            put(MDC_TRACE, previousTrace);
            CurrentTrace.set(previousParent);
        }

        private static void put(String key, @Nullable String value) {
            if (value == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        }
    }
}
