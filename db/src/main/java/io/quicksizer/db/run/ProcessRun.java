package io.quicksizer.db.run;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of an engagement's process.
 *
 * @param startedAt when it was opened or rebuilt
 * @param instanceKey the process instance that claimed it; empty until its first job
 * @param endReason why it ended; empty while it leads
 * @param missingSince since when the engine's search shows no such instance; empty while it does
 */
public record ProcessRun(
        UUID runId,
        UUID engagementId,
        Instant startedAt,
        Optional<Long> instanceKey,
        Optional<String> endReason,
        Optional<Instant> missingSince) {}
