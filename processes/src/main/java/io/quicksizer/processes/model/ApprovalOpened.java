package io.quicksizer.processes.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#OPEN_APPROVAL}.
 *
 * @param signOffNeeded false if nobody has to sign any more, according to the database: the policy requires no
 *     sign-off, or every level had signed before the approval was restarted
 * @param openLevels positions, from 1, of the levels that have not signed yet, in the order of signing
 */
public record ApprovalOpened(boolean signOffNeeded, List<Integer> openLevels) implements JobAnswer {

    /** Rejects open levels if no sign-off is needed, and missing ones if it is. */
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
