package io.quicksizer.db.revision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of revisions, without the content.
 *
 * @param number from 1
 * @param contentSha256 the hash that sign-offs refer to
 * @param totalDays exact to 0.01 day
 * @param decidedAt null while pending
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
