package io.quicksizer.workers.platform.correlation;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C trace context (version 00), as carried by the {@code traceparent} header.
 *
 * @param traceId 32 hexadecimal digits, the same for all spans of one trace
 * @param parentId 16 hexadecimal digits, the span
 * @param flags 2 hexadecimal digits
 */
public record TraceParent(String traceId, String parentId, String flags) {
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_PARENT = "0".repeat(16);

    /** Parses a header; returns empty for anything but a valid version 00 context, as the standard requires. */
    public static Optional<TraceParent> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(header.strip());
        if (!matcher.matches()
                || matcher.group(1).equals(NO_TRACE)
                || matcher.group(2).equals(NO_PARENT)) {
            return Optional.empty();
        }
        return Optional.of(new TraceParent(matcher.group(1), matcher.group(2), matcher.group(3)));
    }

    /** Returns the context of the current thread's span; empty outside a span or if tracing is off. */
    static Optional<TraceParent> ofRunningThread() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? Optional.of(new TraceParent(
                        span.getTraceId(),
                        span.getSpanId(),
                        span.getTraceFlags().asHex()))
                : Optional.empty();
    }

    /** Returns whether the sampled flag is set. */
    boolean sampled() {
        return (Integer.parseInt(flags, 16) & 1) == 1;
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + parentId + "-" + flags;
    }
}
