package io.quicksizer.processes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a human step's form shows when it opens: the answer to {@link JobType#STEP_ENTERED}. It stays local to the step.
 *
 * @param visitId identifies this visit of the step
 * @param prefill the form's variables as docs/forms.md lists them for the step; null values are left out, because they
 *     suppress a field's default
 * @param problems why the last submission of this step was refused; empty at a first visit
 */
public record StepForm(UUID visitId, Map<String, @Nullable Object> prefill, List<Problem> problems)
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
        variables.put("problems", problems);
        variables.put("ready", true);
        return variables;
    }
}
