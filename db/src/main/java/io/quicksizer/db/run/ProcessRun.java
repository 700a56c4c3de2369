package io.quicksizer.db.run;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of an engagement's process.
 *
 * @param startedAt when it was opened or rebuilt
 * @param instanceKey the process instance that claimed it; empty until its first job
 * @param endReason why it ended; empty while it is leading
 * @param missingSince since when the instance is missing in the engine; empty while it is not
 */
public record ProcessRun(
        UUID runId,
        UUID engagementId,
        Instant startedAt,
        Optional<Long> instanceKey,
        Optional<String> endReason,
        Optional<Instant> missingSince) {}
