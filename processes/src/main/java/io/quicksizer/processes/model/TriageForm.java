package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of the triage's form when it opens: the answer to {@link JobType#TRIAGE_ENTERED}. The visit's id becomes
 * a variable of the step around the task, as with {@link StepForm}.
 *
 * @param visitId identifies this visit of the task
 * @param title head of the form, and the line that distinguishes tasks in Tasklist; nothing confidential
 * @param prefill the form's variables as docs/forms.md lists them
 * @param problems why the last triage was refused; empty at a first visit
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
