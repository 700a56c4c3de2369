package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@link JobType#OPEN_ENGAGEMENT}. The engagement gets its own process instance, which the worker starts as
 * the portal does.
 *
 * @param problems why the engagement can't be opened, shown in the reopened form; empty if it was opened
 */
public record EngagementBegun(List<FormProblem> problems) implements JobAnswer {

    /** Returns the result for an opened engagement. */
    public static EngagementBegun begun() {
        return new EngagementBegun(List.of());
    }

    /** Returns the result for a refused entry. */
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
