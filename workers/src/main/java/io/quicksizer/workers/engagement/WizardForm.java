package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
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
    public StepForm fill(StepArrival arrival, Engagement engagement, UUID visit) {
        return new StepForm(
                visit,
                forms.variables(engagement, arrival.step()),
                forms.problemsOfLastSubmission(engagement.id(), arrival.step()));
    }
}
