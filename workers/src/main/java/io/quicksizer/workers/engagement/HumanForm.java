package io.quicksizer.workers.engagement;

import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.StepForm;
import io.quicksizer.workers.run.LeadingRun;
import java.util.UUID;

/** Fills the form of a human step in Tasklist. */
public interface HumanForm {
    /** Returns whether this is about the step. */
    boolean fills(Step step);

    /** The form of a visit that begins. */
    StepForm fill(Step step, LeadingRun run, UUID visit);
}
