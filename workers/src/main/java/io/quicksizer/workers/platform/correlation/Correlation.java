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
 * @param traceParent the W3C trace context; null where nothing is traced
 */
public record Correlation(String id, @Nullable TraceParent traceParent) {

    /** Name of the id in logs and in process variables. */
    public static final String MDC_ID = "correlationId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int TIME_ORDERED = 7;

    /** @throws IllegalArgumentException if the id is not well-formed */
    public Correlation {
        if (!WELL_FORMED.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a correlation id has 8 to 64 letters, digits, dots, dashes, underscores");
        }
    }

    /** Begins a new piece of work that nobody else knows yet, in the span of the running thread if there is one. */
    public static Correlation fresh() {
        return continuing(null);
    }

    /**
     * Takes over what a caller sent, and replaces what is missing or malformed: a hostile header must neither break a
     * request nor reach a log line. The trace context is that of the running thread.
     */
    public static Correlation continuing(@Nullable String id) {
        return new Correlation(
                wellFormed(id), TraceParent.ofRunningThread().orElse(null));
    }

    /** The correlation of the running thread, or a fresh one where nothing has been opened. */
    public static Correlation current() {
        return continuing(MDC.get(MDC_ID));
    }

    private static String wellFormed(@Nullable String id) {
        return id != null && WELL_FORMED.matcher(id).matches()
                ? id
                : UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** The trace context in its header form, or null. */
    public @Nullable String traceParentText() {
        return Optional.ofNullable(traceParent).map(TraceParent::toString).orElse(null);
    }

    /** Returns when the work began; empty for an id that a caller has made otherwise than as a UUID of version 7. */
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

    /** Puts the id on the running thread until the scope is closed; scopes nest. The trace has scopes of its own. */
    public Scope open() {
        return new Scope(id);
    }

    /** Restores the id that the thread carried before. */
    public static final class Scope implements AutoCloseable {
        private final @Nullable String previous = MDC.get(MDC_ID);

        private Scope(String id) {
            MDC.put(MDC_ID, id);
        }

        @Override
        public void close() {
            if (previous == null) {
                MDC.remove(MDC_ID);
            } else {
                MDC.put(MDC_ID, previous);
            }
        }
    }
}
