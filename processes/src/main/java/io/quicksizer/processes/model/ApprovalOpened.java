package io.quicksizer.processes.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link JobType#OPEN_APPROVAL}.
 *
 * @param levelIndex position from 1 of the first level that has not signed yet: 1 for a new approval, more when an
 *     approval is taken up again after a restart, one more than there are levels when all have signed
 */
public record ApprovalOpened(int levelIndex) implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        return Map.of(Variable.LEVEL_INDEX, levelIndex);
    }
}
