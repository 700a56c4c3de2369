package io.quicksizer.workers.platform.correlation;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C trace context (version 00), as carried by the {@code traceparent} header.
 *
 * @param traceId 32 hexadecimal digits, the same for all hops of one trace
 * @param parentId 16 hexadecimal digits, new for each hop
 * @param flags 2 hexadecimal digits
 */
public record TraceParent(String traceId, String parentId, String flags) {
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_PARENT = "0".repeat(16);

    /** Begins a sampled trace. */
    public static TraceParent fresh() {
        return new TraceParent(randomHex(16), randomHex(8), "01");
    }

    /** Reads a header; anything but a valid version 00 context is empty, as the standard asks. */
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

    /** The same trace, seen from the next process. */
    public TraceParent nextHop() {
        return new TraceParent(traceId, randomHex(8), flags);
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + parentId + "-" + flags;
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1; // an all-zero id means "no trace"
        return HexFormat.of().formatHex(random);
    }
}
