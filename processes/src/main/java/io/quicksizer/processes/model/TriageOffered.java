package io.quicksizer.processes.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link JobType#OFFER_TRIAGE}. An offer that is asked for again, before its time limit has passed, is
 * answered with the same dates.
 *
 * @param dueAt when the administrators are asked; for them a date that is never reached
 * @param remindAt when the group is reminded
 * @param escalated whether the triage group let its time limit pass
 * @param decided the decision that was recorded and has not reached the engine; null while the triage waits
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
