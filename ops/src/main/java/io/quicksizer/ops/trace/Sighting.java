package io.quicksizer.ops.trace;

import java.time.Instant;
import java.util.Comparator;

/**
 * A finding about a unit of work.
 *
 * @param at when it happened
 * @param part where it was found: a service, or a part of the record
 * @param what a description in one line
 */
record Sighting(Instant at, String part, String what) {
    /** Chronological order; as it is used with a stable sort, simultaneous findings keep their order. */
    static final Comparator<Sighting> BY_TIME = Comparator.comparing(Sighting::at);

    @Override
    public String toString() {
        return "%-27s %-18s %s".formatted(at, part, what);
    }
}
