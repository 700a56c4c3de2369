package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.processes.engine.EngineMarker;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.job.JobScope;
import io.quicksizer.processes.job.JobSettings;
import io.quicksizer.processes.job.JobSubscriptions;
import java.time.Duration;

/** A connection to the engine: one for each application, closed with it. Creating it does not need a running engine. */
public final class EngineConnection implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final ZeebeClient client;
    private final WorkflowEngine workflow;
    private final EngineMarker marker;

    EngineConnection(ZeebeClient client, HumanTasks humanTasks, EngineSearch search) {
        this.client = client;
        this.workflow = new ZeebeWorkflowEngine(client, humanTasks, search);
        this.marker = new MarkerInstances(client, search);
    }

    /** Creates a connection. It connects lazily, so failures surface on the first call. */
    public static EngineConnection to(EngineSettings settings) {
        ZeebeClient client = ClientFactory.clientFor(settings);
        return new EngineConnection(client, new RestHumanTasks(client), new RestSearch(client));
    }

    ZeebeClient client() {
        return client;
    }

    /** Returns the commands and queries. */
    public WorkflowEngine workflow() {
        return workflow;
    }

    /** Returns the marker by which a replaced or restored engine is detected. */
    public EngineMarker marker() {
        return marker;
    }

    /**
     * Creates subscriptions to jobs.
     *
     * @param registry receives the timer {@code quicksizer.job} with the tags type, element and outcome
     * @param scope entered around each handler, within the logging context that is always set
     */
    public JobSubscriptions jobs(JobSettings settings, MeterRegistry registry, JobScope scope) {
        return new ZeebeJobSubscriptions(
                client, settings, new JobRun(client, settings, registry, new LoggingScope().and(scope)));
    }

    /** Closes the connection, waiting for at most ten seconds. */
    @Override
    public void close() {
        BoundedClose.close("the connection to the engine", CLOSING, client::close);
    }
}
