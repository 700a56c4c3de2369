package io.quicksizer.processes.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link JobType#OPEN_APPROVAL}.
 *
 * @param signOffNeeded false only when the record shows that nobody has to sign any more: the policy asks for no
 *     sign-off, or every level has signed before the approval was restarted
 * @param openLevels positions from 1 of the levels that have not signed yet, in the order in which they are asked
 */
public record ApprovalOpened(boolean signOffNeeded, List<Integer> openLevels) implements JobAnswer {

    /** Refuses open levels without a need for sign-off, and a need without open levels. */
    public ApprovalOpened {
        openLevels = List.copyOf(openLevels);
        if (signOffNeeded == openLevels.isEmpty()) {
            throw new IllegalArgumentException("Sign-off needed: " + signOffNeeded + ", open levels " + openLevels);
        }
    }

    @Override
    public Map<String, @Nullable Object> variables() {
        return Map.of(Variable.SIGN_OFF_NEEDED, signOffNeeded, Variable.OPEN_LEVELS, openLevels);
    }
}
