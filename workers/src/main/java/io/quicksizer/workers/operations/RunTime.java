package io.quicksizer.workers.operations;

import java.time.Instant;
import java.util.UUID;

/** The start time of a run, which is part of its id (UUID version 7). */
final class RunTime {
    private static final int BITS_BEHIND_THE_TIME = 16;

    private RunTime() {}

    static Instant of(UUID runId) {
        return Instant.ofEpochMilli(runId.getMostSignificantBits() >>> BITS_BEHIND_THE_TIME);
    }
}
