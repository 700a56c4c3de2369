package io.quicksizer.db.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a human step, with the result of its submission.
 *
 * @param element where in the process it is
 * @param enteredAt when the workflow reached the step
 * @param completedAt when the workflow left the step; null while it is there
 * @param outcome result of the submission; null when nothing was submitted or recorded yet
 * @param nextStep the target step when the submission goes back or jumps; null when it goes forward
 */
public record Visit(
        UUID id,
        UUID engagementId,
        StepElement element,
        int revisionNumber,
        Instant enteredAt,
        @Nullable Instant completedAt,
        @Nullable String outcome,
        @Nullable String nextStep) {

    /** Returns whether the workflow has not left the step yet. */
    public boolean open() {
        return completedAt == null;
    }
}
