package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#RECORD_DECISION}.
 *
 * @param outcome the outcome by which the approval is routed
 */
public record DecisionRecorded(DecisionOutcome outcome) implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(Variable.OUTCOME, outcome.text());
        variables.put(Variable.SUBMISSION, null);
        return variables;
    }
}
