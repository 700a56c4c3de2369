package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link JobType#OPEN_ENGAGEMENT}. The engagement gets a process instance of its own, which the worker
 * opens as the portal does.
 *
 * @param problems why the engagement can't be opened, shown in the form that opens again; empty when it was opened
 */
public record EngagementBegun(List<FormProblem> problems) implements JobAnswer {

    /** The engagement was opened. */
    public static EngagementBegun begun() {
        return new EngagementBegun(List.of());
    }

    /** The entry was refused. */
    public static EngagementBegun refused(List<FormProblem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs a reason");
        }
        return new EngagementBegun(problems);
    }

    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(Variable.OUTCOME, (problems.isEmpty() ? RecordOutcome.ACCEPTED : RecordOutcome.PROBLEMS).text());
        variables.put(Variable.PROBLEMS, problems);
        variables.put(Variable.SUBMISSION, null);
        return variables;
    }
}
