package io.quicksizer.processes.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link JobType#OFFER_SIGN_OFF}. An offer that is asked for again, before its time limit has passed, is
 * answered with the same dates.
 *
 * @param level position of the level from 1
 * @param group the group that is asked
 * @param dueAt when the next group of the chain is asked; for the last one a date that is never reached
 * @param remindAt when the group is reminded
 * @param escalated whether an earlier group of the chain let its time limit pass
 */
public record SignOffOffered(int level, String group, Instant dueAt, Instant remindAt, boolean escalated)
        implements JobAnswer {
    /** The date of a limit that never passes. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @Override
    public Map<String, @Nullable Object> variables() {
        return Map.of(
                Variable.ASKED_LEVEL, level,
                Variable.ASKED_GROUP, group,
                Variable.DUE_AT, dueAt.toString(),
                Variable.REMIND_AT, remindAt.toString(),
                Variable.ESCALATED, escalated);
    }
}
