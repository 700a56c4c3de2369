package io.quicksizer.db.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a running engagement.
 *
 * @param customer its customer; may be empty
 * @param owner user name
 * @param place a step such as {@code SIZING}; {@code STARTING} before its first visit, {@code ON_THE_WAY} between two
 *     visits, {@code EXPORT} while documents of an approved revision are missing
 * @param since since when it has been there
 * @param processInstanceKey the engine's key of the instance that leads it; null while it is not known
 * @param missingSince since when the engine knows no such instance; null while it does
 * @param undelivered whether something has not reached the engine yet
 */
public record RunningEngagement(
        UUID engagementId,
        String name,
        String customer,
        String owner,
        String place,
        Instant since,
        UUID runId,
        @Nullable Long processInstanceKey,
        @Nullable Instant missingSince,
        boolean undelivered) {}
