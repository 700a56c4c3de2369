package io.quicksizer.processes.connection;

import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An engine in memory with our models, and the same commands as in production. Work is done when a test asks for it, on
 * the test's thread, so that every run is the same.
 */
final class WorkflowTestBed implements AutoCloseable {
    private final EngineInMemory engine = EngineInMemory.start();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final JobRun run = new JobRun(engine.client(), JobSettings.named("test"), meters, new LoggingScope());

    private WorkflowTestBed() {}

    /** Starts the engine and deploys all models. */
    static WorkflowTestBed start() {
        WorkflowTestBed bed = new WorkflowTestBed();
        bed.workflow().deployModels();
        return bed;
    }

    /** Commands and questions. */
    WorkflowEngine workflow() {
        return engine.workflow();
    }

    /** The connection, for subscriptions that take work by themselves. */
    EngineConnection connection() {
        return engine.connection();
    }

    /** Moves the engine's clock on; what it triggers comes a moment later. */
    void increaseTime(Duration duration) {
        engine.increaseTime(duration);
    }

    /** Waits until the engine has nothing to do but wait. */
    void waitUntilIdle() {
        engine.waitUntilIdle();
    }

    /** Does one round of the work that waits, and says whether there was any. */
    boolean workOnce(Collection<? extends JobHandler> handlers) {
        Map<JobType, ? extends JobHandler> byType =
                handlers.stream().collect(Collectors.toMap(JobHandler::type, Function.identity()));
        List<String> types = records().openJobs().values().stream()
                .map(JobRecordValue::getType)
                .distinct()
                .filter(type -> JobType.of(type).filter(byType::containsKey).isPresent())
                .toList();
        types.forEach(type -> activate(type).forEach(job -> run.handle(job, byType.get(type(type)))));
        return !types.isEmpty();
    }

    /** Does work until the condition holds. */
    void workUntil(Collection<? extends JobHandler> handlers, Callable<Boolean> condition) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    workOnce(handlers);
                    return condition.call();
                });
    }

    /** Deploys all models, with a piece of one process replaced: a newer version of the same models. */
    void deployChanged(ProcessId process, String from, String to) {
        engine.deployChanged(process, from, to);
    }

    /** Starts an engagement in Tasklist, with what the start form was filled in with. */
    long startInTasklist(Map<String, Object> form) {
        return client().newCreateInstanceCommand()
                .bpmnProcessId(ProcessId.SIZING_ENGAGEMENT.id())
                .latestVersion()
                .variables(form)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    TasklistInMemory tasklist() {
        return engine.tasklist();
    }

    Instant now() {
        return engine.now();
    }

    EngineRecords records() {
        return engine.records();
    }

    ZeebeClient client() {
        return engine.client();
    }

    MeterRegistry meters() {
        return meters;
    }

    @Override
    public void close() {
        engine.close();
    }

    private List<ActivatedJob> activate(String type) {
        return client().newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(32)
                .timeout(Duration.ofMinutes(5))
                .requestTimeout(Duration.ofSeconds(1))
                .send()
                .join()
                .getJobs();
    }

    private static JobType type(String type) {
        return JobType.of(type).orElseThrow();
    }
}
