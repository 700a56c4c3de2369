package io.quicksizer.ops.trace;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of one unit of work. A correlation id leads to its traces; a trace leads to its correlation id.
 *
 * @param correlations correlation ids
 * @param traces trace ids, 32 hexadecimal digits each
 */
record SoughtId(Set<String> correlations, Set<String> traces) {
    private static final Pattern TRACE = Pattern.compile("(?:00-)?([0-9a-f]{32})(?:-[0-9a-f]{16}-[0-9a-f]{2})?");
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /**
     * Parses the operator's input.
     *
     * @param text a correlation id, a trace id or a whole traceparent
     * @throws IllegalArgumentException when it is none of them
     */
    static SoughtId of(String text) {
        Matcher trace = TRACE.matcher(text);
        if (trace.matches()) {
            return new SoughtId(new LinkedHashSet<>(), new LinkedHashSet<>(Set.of(trace.group(1))));
        }
        if (!CORRELATION.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "write a correlation id (8 to 64 letters, digits, dots, dashes, underscores) or a trace id");
        }
        return new SoughtId(new LinkedHashSet<>(Set.of(text)), new LinkedHashSet<>());
    }

    /** Returns whether a line of a log contains one of the ids. */
    boolean isNamedIn(String line) {
        return correlations.stream().anyMatch(line::contains) || traces.stream().anyMatch(line::contains);
    }

    /** Adds the trace of a traceparent or a trace id; anything else is ignored. */
    void addTrace(String text) {
        Matcher trace = TRACE.matcher(text);
        if (trace.matches()) {
            traces.add(trace.group(1));
        }
    }
}
