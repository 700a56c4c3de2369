package io.quicksizer.processes.job;

import io.quicksizer.processes.model.JobType;

/** Does the work of one job type. Every job may come twice: the second time must do no harm. */
public interface JobHandler {
    /** The work that this handler does. */
    JobType type();

    /**
     * Does the work. Whatever is thrown fails the job, which is repeated with growing pauses and then waits as an
     * incident; an {@link OperatorReadable} tells the operator what is wrong.
     */
    JobOutcome handle(Job job);
}
