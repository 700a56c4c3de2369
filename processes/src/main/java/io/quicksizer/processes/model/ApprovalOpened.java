package io.quicksizer.processes.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link JobType#OPEN_APPROVAL}.
 *
 * @param signOffNeeded false only when the policy itself asks for no sign-off, and the record shows which rule says so
 * @param openLevels positions from 1 of the levels that have not signed yet, in the order in which they are asked; empty
 *     with a needed sign-off when all of them have signed before a restart
 */
public record ApprovalOpened(boolean signOffNeeded, List<Integer> openLevels) implements JobAnswer {

    /** Refuses open levels without a need for sign-off. */
    public ApprovalOpened {
        openLevels = List.copyOf(openLevels);
        if (!signOffNeeded && !openLevels.isEmpty()) {
            throw new IllegalArgumentException("No sign-off is needed, but open levels " + openLevels);
        }
    }

    @Override
    public Map<String, @Nullable Object> variables() {
        return Map.of(Variable.SIGN_OFF_NEEDED, signOffNeeded, Variable.OPEN_LEVELS, openLevels);
    }
}
