package io.quicksizer.workers.engagement;

import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.workers.run.LeadingRun;
import java.util.UUID;

/** The content of the forms of human steps in Tasklist. */
public interface HumanForm {
    /** Returns whether this fills the form of the step. */
    boolean fills(Step step);

    /** Returns the form of a new visit. */
    StepForm fill(Step step, LeadingRun run, UUID visit);
}
