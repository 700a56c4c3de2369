package io.quicksizer.db.revision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision as a list shows it, without its content.
 *
 * @param number from 1
 * @param contentSha256 the hash that sign-offs hold for
 * @param totalDays exact to 0.01 day
 * @param decidedAt null while it waits
 */
public record RevisionSummary(
        UUID id,
        int number,
        RevisionStatus status,
        String contentSha256,
        BigDecimal totalDays,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant decidedAt) {}
