package io.quicksizer.processes.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#OPEN_NEXT_REVISION}; the wizard continues at the review.
 *
 * @param revisionNumber number of the new revision
 */
public record RevisionOpened(int revisionNumber) implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        return Map.of(Variable.REVISION_NUMBER, revisionNumber, Variable.NEXT_STEP, Step.REVIEW.name());
    }
}
