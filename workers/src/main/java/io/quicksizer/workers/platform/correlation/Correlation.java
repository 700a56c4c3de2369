package io.quicksizer.workers.platform.correlation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The identity of one piece of work across all processes that take part in it.
 *
 * @param id 8 to 64 letters, digits, dots, dashes or underscores; shown to people on error pages
 * @param traceParent the W3C trace context; null outside a trace
 */
public record Correlation(String id, @Nullable TraceParent traceParent) {

    /** MDC key of the id; also the name of the process variable. */
    public static final String MDC_ID = "correlationId";

    /** MDC key of the trace id, as named by the Elastic Common Schema. */
    public static final String MDC_TRACE = "trace.id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int TIME_ORDERED = 7;

    /** @throws IllegalArgumentException if the id is not well-formed */
    public Correlation {
        if (!WELL_FORMED.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a correlation id has 8 to 64 letters, digits, dots, dashes, underscores");
        }
    }

    /** Returns a correlation with a new id, in the span of the current thread if there is one. */
    public static Correlation fresh() {
        return continuing(null);
    }

    /**
     * Continues a correlation id that a caller sent. A missing or malformed one is replaced by a new id: a hostile
     * header must neither break a request nor reach a log line. The trace context is that of the current thread.
     */
    public static Correlation continuing(@Nullable String id) {
        return new Correlation(wellFormed(id), TraceParent.ofRunningThread().orElse(null));
    }

    /** Returns the correlation of the current thread, or a new one if none is open. */
    public static Correlation current() {
        return continuing(MDC.get(MDC_ID));
    }

    private static String wellFormed(@Nullable String id) {
        return id != null && WELL_FORMED.matcher(id).matches()
                ? id
                : UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Returns the value of the {@code traceparent} header, or null outside a trace. */
    public @Nullable String traceParentText() {
        return Optional.ofNullable(traceParent).map(TraceParent::toString).orElse(null);
    }

    /** Returns when the work began, read from the id; empty if the id is not a UUID of version 7. */
    public Optional<Instant> began() {
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.version() == TIME_ORDERED
                    ? Optional.of(Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> Short.SIZE))
                    : Optional.empty();
        } catch (IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    /**
     * Puts id and trace id into the MDC of the current thread until the scope is closed; scopes can be nested. The span
     * has its own scope.
     */
    public Scope open() {
        return new Scope(this);
    }

    /** Open scope of a correlation, which restores the previous MDC values of the thread when closed. */
    public static final class Scope implements AutoCloseable {
        private final @Nullable String previousId = MDC.get(MDC_ID);
        private final @Nullable String previousTrace = MDC.get(MDC_TRACE);

        private Scope(Correlation correlation) {
            put(MDC_ID, correlation.id());
            put(
                    MDC_TRACE,
                    correlation.traceParent() == null
                            ? null
                            : correlation.traceParent().traceId());
        }

        @Override
        public void close() {
            put(MDC_ID, previousId);
            put(MDC_TRACE, previousTrace);
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
