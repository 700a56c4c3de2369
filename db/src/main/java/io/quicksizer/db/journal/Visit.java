package io.quicksizer.db.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stay at a human step, with what came of it.
 *
 * @param element where in the process it was
 * @param enteredAt when it began
 * @param completedAt when the workflow left the step; null while it stays
 * @param outcome what the submission led to; null when nothing was submitted or recorded yet
 * @param nextStep where the submission led back to or jumped to; null when it led on
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

    /**
     * Returns whether the workflow still waits at the step.
     *
     * @return true until the step is completed
     */
    public boolean open() {
        return completedAt == null;
    }
}
