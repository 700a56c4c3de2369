package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Initial content of a human step's form, the result of {@link JobType#STEP_ENTERED}. The visit id becomes a variable
 * of the step, by which the message {@link MessageName#ENTRY_RECORDED} is correlated; all others are local to the task.
 *
 * @param visitId identifies this visit of the step
 * @param engagementName name of the engagement: heading of the form, and the line that distinguishes tasks in Tasklist
 * @param prefill variables of the form, as listed in docs/forms.md, and those that offer the task: owner or group as
 *     recorded, which hide the variables of the process; null values are omitted, because they would suppress a field's
 *     default
 * @param problems why the last entry of this step was refused; empty on the first visit
 */
public record StepForm(
        UUID visitId, String engagementName, Map<String, @Nullable Object> prefill, List<FormProblem> problems)
        implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        prefill.forEach((name, value) -> {
            if (value != null) {
                variables.put(name, value);
            }
        });
        variables.put(Variable.VISIT_ID, visitId.toString());
        variables.put(Variable.ENGAGEMENT_NAME, engagementName);
        variables.put(Variable.TASK_CONTEXT_DISPLAY_NAME, engagementName);
        variables.put(Variable.PROBLEMS, problems);
        variables.put(Variable.READY, true);
        return variables;
    }
}
