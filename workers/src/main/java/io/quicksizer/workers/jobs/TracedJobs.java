package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobScope;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.platform.correlation.StoredWork;
import io.quicksizer.workers.platform.correlation.WorkTracing;
import java.time.Instant;
import java.util.Optional;

/** The scope of a job, which continues the correlation of the request that last moved the process. */
final class TracedJobs implements JobScope {
    /** The number of retries of each job in the models; a job with fewer left has failed before. */
    private static final int ALL_RETRIES = 5;

    private final WorkTracing tracing;

    TracedJobs(WorkTracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public Open enter(Job job) {
        return tracing.take(new StoredWork(
                "job " + job.type().type(),
                job.correlationId().orElse(null),
                job.traceparent().orElse(null),
                job.retriesLeft() < ALL_RETRIES,
                asked(job)))::close;
    }

    private static Optional<Instant> asked(Job job) {
        return job.correlationId().map(Correlation::continuing).flatMap(Correlation::began);
    }
}
