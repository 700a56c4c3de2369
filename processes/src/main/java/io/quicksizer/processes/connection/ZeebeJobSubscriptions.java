package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.job.JobSubscriptions;
import io.quicksizer.processes.model.JobType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Subscriptions with one Zeebe job worker for each handler. */
final class ZeebeJobSubscriptions implements JobSubscriptions {
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final ZeebeClient client;
    private final JobSettings settings;
    private final JobRun run;
    private final List<JobWorker> workers = new ArrayList<>();

    ZeebeJobSubscriptions(ZeebeClient client, JobSettings settings, JobRun run) {
        this.client = client;
        this.settings = settings;
        this.run = run;
    }

    @Override
    public synchronized void start(Collection<? extends JobHandler> handlers) {
        if (running()) {
            throw new IllegalStateException("The job workers are already started");
        }
        Set<JobType> seen = EnumSet.noneOf(JobType.class);
        for (JobHandler handler : handlers) {
            if (!seen.add(handler.type())) {
                throw new IllegalArgumentException(
                        "More than one handler for " + handler.type().type());
            }
        }
        handlers.forEach(handler -> workers.add(open(handler)));
    }

    @Override
    public synchronized void stop() {
        List<JobWorker> open = List.copyOf(workers);
        BoundedClose.close("the job workers", STOPPING, () -> open.forEach(JobWorker::close));
        workers.clear();
    }

    @Override
    public synchronized boolean running() {
        return !workers.isEmpty();
    }

    private JobWorker open(JobHandler handler) {
        return client.newWorker()
                .jobType(handler.type().type())
                .handler((jobClient, job) -> run.handle(job, handler))
                .name(settings.workerName())
                .maxJobsActive(settings.maxJobsActive())
                .timeout(settings.timeout())
                .pollInterval(settings.pollInterval())
                .streamEnabled(settings.streaming())
                .open();
    }
}
