package io.quicksizer.processes.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link JobType#OPEN_NEXT_REVISION}; the wizard goes on at the review.
 *
 * @param revisionNumber number of the revision that is worked on from now on
 */
public record RevisionOpened(int revisionNumber) implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        return Map.of(Variable.REVISION_NUMBER, revisionNumber, Variable.NEXT_STEP, Step.REVIEW.name());
    }
}
