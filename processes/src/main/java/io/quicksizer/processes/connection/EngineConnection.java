package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.JobScope;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.job.JobSubscriptions;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A connection to the engine: one for each application, closed with it. Connecting works without a running engine. */
public final class EngineConnection implements AutoCloseable {
    private final ZeebeClient client;
    private final ScheduledExecutorService looking = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("tasks-ahead").factory(), new ThreadPoolExecutor.DiscardPolicy());
    private final WorkflowEngine workflow;

    EngineConnection(ZeebeClient client, HumanTasks humanTasks, EngineSearch search) {
        this.client = client;
        this.workflow = new ZeebeWorkflowEngine(client, humanTasks, search, new TasksAhead(search, this::later));
    }

    /** Connects lazily: failures show with the first call. */
    public static EngineConnection to(EngineSettings settings) {
        ZeebeClient client = ClientFactory.clientFor(settings);
        return new EngineConnection(client, new RestHumanTasks(client), new RestSearch(client));
    }

    /** Commands and questions. */
    public WorkflowEngine workflow() {
        return workflow;
    }

    /**
     * A source of work.
     *
     * @param registry receives the timer {@code quicksizer.job} with the tags type and outcome
     * @param scope entered around each handler, inside the logging context that is always set
     */
    public JobSubscriptions jobs(JobSettings settings, MeterRegistry registry, JobScope scope) {
        return new ZeebeJobSubscriptions(
                client, settings, new JobRun(settings, registry, new LoggingScope().and(scope)));
    }

    private void later(Runnable look, Duration pause) {
        var unused = looking.schedule(look, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        client.close();
    }
}
