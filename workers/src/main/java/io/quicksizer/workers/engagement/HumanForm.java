package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import java.util.UUID;

/** Fills the forms of some of the human steps; each step belongs to exactly one of these. */
public interface HumanForm {
    /** Whether the step's form is filled here. */
    boolean fills(Step step);

    /** What the form shows at this visit. */
    StepForm fill(StepArrival arrival, Engagement engagement, UUID visit);
}
