package io.quicksizer.db.approval;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The approval policy's settings of a level.
 *
 * @param level from 1
 * @param group the group whose members may sign off
 * @param timeLimit after which the level escalates
 * @param reminder after which the group is reminded
 * @param escalatesTo the group that is asked when the time limit passes; null when the policy names none
 * @param reason why the policy requires the level, in the policy's words
 */
public record LevelPolicy(
        int level,
        String group,
        Duration timeLimit,
        Duration reminder,
        @Nullable String escalatesTo,
        String reason) {}
