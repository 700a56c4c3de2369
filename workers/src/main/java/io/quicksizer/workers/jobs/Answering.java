package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.workers.run.EngagementOfJob;
import java.util.Optional;
import java.util.function.Function;

/**
 * A job handler that delegates to a use case.
 *
 * @param work calls the use case
 */
record Answering(JobType type, Function<Job, JobOutcome> work, EngagementOfJob names) implements JobHandler {
    @Override
    public JobOutcome handle(Job job) {
        return work.apply(job);
    }

    @Override
    public Optional<String> engagement(Job job) {
        return names.name(job);
    }
}
