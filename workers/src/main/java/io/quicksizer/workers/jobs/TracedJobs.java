package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobScope;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.platform.correlation.StoredWork;
import io.quicksizer.workers.platform.correlation.WorkTracing;
import java.time.Instant;
import java.util.Optional;

/** Handles each job under the correlation of the request that moved the process last. */
final class TracedJobs implements JobScope {
    /** As many as the models give to each job; fewer are left when it was tried before. */
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
