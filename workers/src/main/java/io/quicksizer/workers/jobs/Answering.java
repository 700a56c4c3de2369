package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import java.util.function.Function;

/**
 * A line of the table of jobs.
 *
 * @param work does it
 */
record Answering(JobType type, Function<Job, JobOutcome> work) implements JobHandler {
    @Override
    public JobOutcome handle(Job job) {
        return work.apply(job);
    }
}
