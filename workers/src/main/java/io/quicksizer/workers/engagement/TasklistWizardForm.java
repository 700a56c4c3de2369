package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.tasklist.LinkForm;
import io.quicksizer.workers.tasklist.StepCandidates;
import io.quicksizer.workers.tasklist.TasklistRules;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of the wizard's steps in Tasklist. */
@Component
class TasklistWizardForm implements HumanForm {
    private final StepForms forms;
    private final TasklistRules tasklist;
    private final StepCandidates candidates;

    TasklistWizardForm(StepForms forms, TasklistRules tasklist, StepCandidates candidates) {
        this.forms = forms;
        this.tasklist = tasklist;
        this.candidates = candidates;
    }

    @Override
    public boolean fills(Step step) {
        return step != Step.SIGN_OFF;
    }

    @Override
    public StepForm fill(Step step, LeadingRun run, UUID visit) {
        Engagement engagement = run.engagement();
        boolean full = tasklist.showsContent(engagement);
        Map<String, @Nullable Object> form = full
                ? forms.variables(engagement, step)
                : LinkForm.to(tasklist.link("/engagements/" + engagement.id()));
        form.put(Variable.OWNER, engagement.owner());
        form.put(Variable.EDITORS, candidates.of(engagement));
        return new StepForm(
                visit,
                engagement.context().name(),
                form,
                full
                        ? forms.problemsOfLastSubmission(engagement.id(), step)
                        : forms.refusalOfLastSubmission(engagement.id(), step));
    }
}
