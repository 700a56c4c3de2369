package io.quicksizer.processes.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#OFFER_TRIAGE}. Before the time limit has passed, a repeated request returns the same dates.
 *
 * @param dueAt when the administrators are asked; {@link SignOffOffered#NEVER} once they are
 * @param remindAt when the group is reminded
 * @param escalated whether the time limit of the triage group has passed
 * @param decided the decision that was recorded but has not reached the engine; null while the triage is pending
 */
public record TriageOffered(
        String group,
        Instant dueAt,
        Instant remindAt,
        boolean escalated,
        @Nullable TriageOutcome decided) implements JobAnswer {
    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(Variable.ASKED_GROUP, group);
        variables.put(Variable.DUE_AT, dueAt.toString());
        variables.put(Variable.REMIND_AT, remindAt.toString());
        variables.put(Variable.ESCALATED, escalated);
        variables.put(Variable.OUTCOME, decided == null ? null : decided.text());
        return variables;
    }
}
