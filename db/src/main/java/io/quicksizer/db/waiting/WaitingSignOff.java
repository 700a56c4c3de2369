package io.quicksizer.db.waiting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A level of sign-off that was offered and is undecided.
 *
 * @param engagementId the engagement
 * @param name its name
 * @param customer may be empty
 * @param revisionNumber the revision
 * @param totalDays its days
 * @param submittedBy who asks for it
 * @param signers who signed other levels of the revision
 * @param group the group that may sign now
 * @param dueAt end of the time limit
 */
public record WaitingSignOff(
        UUID engagementId,
        String name,
        String customer,
        int revisionNumber,
        BigDecimal totalDays,
        String submittedBy,
        List<String> signers,
        String group,
        Instant dueAt) {

    /** Copies the list. */
    public WaitingSignOff {
        signers = List.copyOf(signers);
    }
}
