package io.quicksizer.processes.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#OFFER_SIGN_OFF}. Before the time limit has passed, a repeated request returns the same
 * dates.
 *
 * @param level position of the level, from 1
 * @param dueAt when the next group of the escalation chain is asked; {@link #NEVER} for the last one
 * @param remindAt when the group is reminded
 * @param escalated whether the time limit of an earlier group of the chain has passed
 * @param decided the decision that was recorded before the time limit passed but has not reached the engine; null while
 *     the level is pending
 */
public record SignOffOffered(
        int level,
        String group,
        Instant dueAt,
        Instant remindAt,
        boolean escalated,
        @Nullable DecisionOutcome decided) implements JobAnswer {
    /** Date of a time limit that never passes. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Creates the result for a pending level. */
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
