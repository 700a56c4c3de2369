package io.quicksizer.workers.operations;

import java.time.Instant;
import java.util.UUID;

/** The moment at which a run began: its identifier carries the time (UUID version 7). */
final class RunTime {
    private static final int BITS_BEHIND_THE_TIME = 16;

    private RunTime() {}

    static Instant of(UUID runId) {
        return Instant.ofEpochMilli(runId.getMostSignificantBits() >>> BITS_BEHIND_THE_TIME);
    }
}
