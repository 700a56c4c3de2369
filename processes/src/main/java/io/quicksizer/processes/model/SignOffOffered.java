package io.quicksizer.processes.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link JobType#OFFER_SIGN_OFF}. An offer that is asked for again, before its time limit has passed, is
 * answered with the same dates.
 *
 * @param level position of the level from 1
 * @param dueAt when the next group of the chain is asked; for the last one a date that is never reached
 * @param remindAt when the group is reminded
 * @param escalated whether an earlier group of the chain let its time limit pass
 * @param decided the decision that was recorded before the time limit passed and has not reached the engine; null while
 *     the level waits for its signature
 */
public record SignOffOffered(
        int level,
        String group,
        Instant dueAt,
        Instant remindAt,
        boolean escalated,
        @Nullable DecisionOutcome decided) implements JobAnswer {
    /** The date of a limit that never passes. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** A level that waits for its signature. */
    public SignOffOffered(int level, String group, Instant dueAt, Instant remindAt, boolean escalated) {
        this(level, group, dueAt, remindAt, escalated, null);
    }

    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(Variable.ASKED_LEVEL, level);
        variables.put(Variable.ASKED_GROUP, group);
        variables.put(Variable.DUE_AT, dueAt.toString());
        variables.put(Variable.REMIND_AT, remindAt.toString());
        variables.put(Variable.ESCALATED, escalated);
        variables.put(Variable.OUTCOME, decided == null ? null : decided.text());
        return variables;
    }
}
