package io.quicksizer.workers.revision;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.LevelPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * A read-only copy of a level of sign-off.
 *
 * @param level position, from 1
 * @param policy what the approval policy required
 * @param currentGroup the group whose members may sign off now
 * @param dueAt end of the time limit; empty until the level is open, and after it was escalated to administrators
 * @param escalatedAt when it was escalated; empty unless its time limit has expired
 */
public record SignOffLevelView(
        int level,
        LevelPolicy policy,
        String currentGroup,
        Optional<Instant> dueAt,
        Optional<Instant> escalatedAt,
        Optional<String> escalatedTo) {

    /** Returns a copy of the stored level. */
    public static SignOffLevelView of(ApprovalLevel stored) {
        return new SignOffLevelView(
                stored.level(),
                stored.policy(),
                stored.currentGroup(),
                stored.dueAt(),
                stored.escalatedAt(),
                stored.escalatedTo());
    }
}
