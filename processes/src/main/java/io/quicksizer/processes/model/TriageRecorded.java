package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#RECORD_TRIAGE}.
 *
 * @param outcome the outcome by which the triage is routed
 */
public record TriageRecorded(TriageOutcome outcome) implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(Variable.OUTCOME, outcome.text());
        variables.put(Variable.SUBMISSION, null);
        return variables;
    }
}
