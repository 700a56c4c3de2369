package io.quicksizer.workers.revision;

import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.LevelPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * A level of sign-off for reading.
 *
 * @param level position, from 1
 * @param policy what the approval policy asked for
 * @param currentGroup whose members may sign off now
 * @param dueAt end of the time limit; empty until it is offered, and when administrators are asked
 * @param escalatedAt empty unless its time limit has passed
 */
public record SignOffLevelView(
        int level,
        LevelPolicy policy,
        String currentGroup,
        Optional<Instant> dueAt,
        Optional<Instant> escalatedAt,
        Optional<String> escalatedTo) {

    /** A copy of what is stored. */
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
