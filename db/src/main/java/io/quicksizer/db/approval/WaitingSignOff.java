package io.quicksizer.db.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A level of sign-off that waits, as a list shows it.
 *
 * @param revisionNumber from 1
 * @param customer may be empty
 * @param totalDays exact to 0.01 day
 * @param contentSha256 hash of the content that is decided on
 * @param offers whether alternatives are offered beside the sizing
 * @param submittedBy user name
 * @param level which level waits, from 1
 * @param group whom the policy asks
 * @param dueAt null until it has been offered
 * @param escalatedTo the group that is asked since the time limit passed; null if it has not
 */
public record WaitingSignOff(
        UUID revisionId,
        int revisionNumber,
        UUID engagementId,
        String name,
        String customer,
        BigDecimal totalDays,
        String contentSha256,
        boolean offers,
        String submittedBy,
        Instant submittedAt,
        int level,
        int levels,
        String group,
        @Nullable Instant dueAt,
        @Nullable String escalatedTo) {}
