package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.job.JobScope;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.model.JobType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One handling of one job: the handler's work, then the answer to the engine, measured together. */
final class JobRun {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final JobSettings settings;
    private final MeterRegistry registry;
    private final JobScope scope;

    JobRun(JobSettings settings, MeterRegistry registry, JobScope scope) {
        this.settings = settings;
        this.registry = registry;
        this.scope = scope;
    }

    void handle(JobClient client, ActivatedJob activated, JobHandler handler) {
        Timer.Sample sample = Timer.start(registry);
        Job job = JobReader.read(activated, handler.type());
        String outcome;
        try (JobScope.Open ignored = scope.enter(job)) {
            outcome = workAndAnswer(client, job, handler);
        }
        sample.stop(timer(handler.type(), outcome));
    }

    private String workAndAnswer(JobClient client, Job job, JobHandler handler) {
        JobOutcome outcome;
        try {
            outcome = handler.handle(job);
        } catch (RuntimeException | StackOverflowError e) {
            return fail(client, job, e);
        }
        try {
            return answer(client, job, outcome);
        } catch (EngineException e) {
            return unanswered(job, e);
        }
    }

    private static String answer(JobClient client, Job job, JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Completed completed -> {
                EngineCall.of(
                        "completing the job",
                        () -> client.newCompleteCommand(job.key())
                                .variables(completed.variables())
                                .send()
                                .join());
                yield "completed";
            }
            case JobOutcome.BusinessError error -> {
                EngineCall.of(
                        "the business error",
                        () -> client.newThrowErrorCommand(job.key())
                                .errorCode(error.code())
                                .errorMessage(error.message())
                                .send()
                                .join());
                yield "business-error";
            }
        };
    }

    private String fail(JobClient client, Job job, Throwable failure) {
        JobFailure report = JobFailure.of(job, failure, settings);
        if (failure instanceof TaskNotVisibleYet) {
            LOG.info("{}. Tried again in {}", report.message(), report.pause());
        } else {
            LOG.warn("{}", report.message(), failure);
        }
        try {
            EngineCall.of(
                    "failing the job",
                    () -> client.newFailCommand(job.key())
                            .retries(report.retriesLeft())
                            .retryBackoff(report.pause())
                            .errorMessage(report.message())
                            .send()
                            .join());
        } catch (EngineException e) {
            return unanswered(job, e);
        }
        return report.retriesLeft() == 0 ? "incident" : "failed";
    }

    /** The work is committed: a job that is gone was answered before, any other comes again and finds its work done. */
    private static String unanswered(Job job, EngineException failure) {
        if (EngineCall.hasStatus(failure, Status.Code.NOT_FOUND)) {
            LOG.info(
                    "{}: the job {} was answered or withdrawn before",
                    job.type().label(),
                    job.key());
            return "duplicate";
        }
        LOG.warn("{}: the engine did not take the answer to job {}", job.type().label(), job.key(), failure);
        return "unanswered";
    }

    private Timer timer(JobType type, String outcome) {
        return Timer.builder("quicksizer.job")
                .description("Handling one job, the answer to the engine included")
                .tag("type", type.type())
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry);
    }
}
