package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.job.JobScope;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.model.JobType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Execution of a job: the call of the handler and the report to the engine, both measured by one timer. */
final class JobRun {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final ZeebeClient client;
    private final JobCompletion completion;
    private final JobSettings settings;
    private final MeterRegistry registry;
    private final JobScope scope;

    JobRun(ZeebeClient client, JobSettings settings, MeterRegistry registry, JobScope scope) {
        this.client = client;
        this.completion = new JobCompletion(client);
        this.settings = settings;
        this.registry = registry;
        this.scope = scope;
    }

    void handle(ActivatedJob activated, JobHandler handler) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = run(activated, handler);
        sample.stop(timer(handler.type(), activated.getElementId(), outcome));
    }

    /**
     * Reports any exception as a failure with backoff, including those thrown while the job is read or its scope is
     * entered.
     */
    private String run(ActivatedJob activated, JobHandler handler) {
        try {
            Job job = JobReader.read(activated, handler.type());
            try (JobScope.Open ignored = scope.enter(job)) {
                return workAndAnswer(activated, job, handler);
            }
        } catch (RuntimeException | Error e) {
            return fail(activated, handler.type(), failure(activated, handler.type(), e));
        }
    }

    private String workAndAnswer(ActivatedJob activated, Job job, JobHandler handler) {
        JobOutcome outcome;
        try {
            outcome = handler.handle(job);
        } catch (RuntimeException | Error e) {
            return fail(activated, job.type(), placed(failure(activated, job.type(), e), job, handler, e));
        }
        try {
            return answer(job, outcome);
        } catch (EngineException e) {
            return unanswered(job.type(), job.key(), e);
        }
    }

    private String answer(Job job, JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Completed completed -> {
                completion.complete(job, completed);
                yield "completed";
            }
        };
    }

    private JobFailure failure(ActivatedJob job, JobType type, Throwable failure) {
        JobFailure report = JobFailure.of(type, job.getKey(), job.getRetries(), failure, settings);
        if (failure instanceof TaskNotVisibleYet) {
            LOG.info("{} Retrying in {}", report.message(), report.pause());
        } else {
            LOG.warn("Job {}: {}", job.getKey(), report.message(), failure);
        }
        return report;
    }

    /** Adds the engagement to the message of an incident, for Operate, unless the database does not respond. */
    private static JobFailure placed(JobFailure report, Job job, JobHandler handler, Throwable failure) {
        if (report.retriesLeft() > 0 || failure instanceof JobRefused) { // which names it already
            return report;
        }
        try {
            return handler.engagement(job)
                    .map(name -> report.in(name, job.label()))
                    .orElse(report);
        } catch (RuntimeException unknown) {
            LOG.info("Job {}: the engagement could not be looked up", job.key(), unknown);
            return report;
        }
    }

    private String fail(ActivatedJob job, JobType type, JobFailure report) {
        try {
            EngineCall.of(
                    "failing the job",
                    () -> client.newFailCommand(job.getKey())
                            .retries(report.retriesLeft())
                            .retryBackoff(report.pause())
                            .errorMessage(report.message())
                            .send()
                            .join());
        } catch (EngineException e) {
            return unanswered(type, job.getKey(), e);
        }
        return report.retriesLeft() == 0 ? "incident" : "failed";
    }

    /**
     * Handles a failed completion after the work was committed: a job that is not found was completed before; any other
     * is activated again, and its handler is idempotent.
     */
    private static String unanswered(JobType type, long jobKey, EngineException failure) {
        if (EngineCall.hasStatus(failure, Status.Code.NOT_FOUND)) {
            LOG.info("{}: job {} was already answered or withdrawn", type.label(), jobKey);
            return "duplicate";
        }
        LOG.warn("{}: the engine did not accept the answer to job {}", type.label(), jobKey, failure);
        return "unanswered";
    }

    private Timer timer(JobType type, String element, String outcome) {
        return Timer.builder("quicksizer.job")
                .description("Handling of one job, including the answer to the engine")
                .tag("type", type.type())
                .tag("element", element)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry);
    }
}
