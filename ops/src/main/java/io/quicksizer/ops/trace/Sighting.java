package io.quicksizer.ops.trace;

import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that was found.
 *
 * @param at when it happened
 * @param part where it was found: a service, or a table of the record
 * @param what in one line
 */
record Sighting(Instant at, String part, String what) {
    /** In the order of time; what happened at the same moment stays in the order in which it was found. */
    static final Comparator<Sighting> BY_TIME = Comparator.comparing(Sighting::at);

    @Override
    public String toString() {
        return "%-27s %-18s %s".formatted(at, part, what);
    }
}
