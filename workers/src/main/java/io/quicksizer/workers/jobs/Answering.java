package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import java.util.function.Function;

/**
 * A job handler that delegates to a use case.
 *
 * @param work calls the use case
 */
record Answering(JobType type, Function<Job, JobOutcome> work) implements JobHandler {
    @Override
    public JobOutcome handle(Job job) {
        return work.apply(job);
    }
}
