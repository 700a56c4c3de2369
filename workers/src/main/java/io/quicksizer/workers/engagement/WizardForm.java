package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.workers.run.LeadingRun;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The forms of the wizard's steps in Tasklist. */
@Component
class WizardForm implements HumanForm {
    private final StepForms forms;

    WizardForm(StepForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean fills(Step step) {
        return step != Step.SIGN_OFF;
    }

    @Override
    public StepForm fill(Step step, LeadingRun run, UUID visit) {
        Engagement engagement = run.engagement();
        return new StepForm(
                visit,
                engagement.context().name(),
                forms.variables(engagement, step),
                forms.problemsOfLastSubmission(engagement.id(), step));
    }
}
