package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Initial content of the triage's form, the result of {@link JobType#TRIAGE_ENTERED}. The visit id becomes a variable
 * of the step around the task, as with {@link StepForm}.
 *
 * @param visitId identifies this visit of the task
 * @param title heading of the form, and the line that distinguishes tasks in Tasklist; nothing confidential
 * @param prefill variables of the form, as listed in docs/forms.md
 * @param problems why the last triage was refused; empty on the first visit
 */
public record TriageForm(UUID visitId, String title, Map<String, Object> prefill, List<FormProblem> problems)
        implements JobAnswer {

    @Override
    public Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>(prefill);
        variables.put(Variable.VISIT_ID, visitId.toString());
        variables.put(Variable.FEEDBACK_TITLE, title);
        variables.put(Variable.TASK_CONTEXT_DISPLAY_NAME, title);
        variables.put(Variable.PROBLEMS, problems);
        variables.put(Variable.READY, true);
        return variables;
    }
}
