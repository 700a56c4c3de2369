package io.quicksizer.processes.job;

import io.quicksizer.processes.model.JobType;
import java.util.Optional;

/** Handler of one job type. Jobs are delivered at least once, so handling must be idempotent. */
public interface JobHandler {
    /** Returns the job type that it handles. */
    JobType type();

    /**
     * Handles a job. Any exception fails the job, which is retried with exponential backoff and then raises an
     * incident; the message of an {@link OperatorReadable} is shown to operators.
     */
    JobOutcome handle(Job job);

    /** Returns the name of the engagement to which a job belongs, for the message of its incident; empty if unknown. */
    default Optional<String> engagement(Job job) {
        return Optional.empty();
    }
}
