package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.quicksizer.processes.engine.WorkflowEngine;
import java.net.URI;
import java.time.Duration;

/** An engine in memory and the same door to it as in production; human tasks and search come from its own records. */
public final class EngineInMemory implements AutoCloseable {
    private final ZeebeTestEngine engine = EngineFactory.create();
    private final ZeebeClient client;
    private final EngineRecords records;
    private final EngineConnection connection;

    private EngineInMemory() {
        SafeLog.give(engine);
        engine.start();
        client = ClientFactory.clientFor(
                new EngineSettings(gateway(), URI.create("http://127.0.0.1:1"), null, null, 2, Duration.ofSeconds(10)));
        records = new EngineRecords(engine);
        connection = new EngineConnection(client, new RecordedHumanTasks(engine, records), new RecordedSearch(records));
    }

    /** Starts an engine without any model. */
    public static EngineInMemory start() {
        return new EngineInMemory();
    }

    /** Where job workers and other clients reach it over gRPC. */
    public URI gateway() {
        return URI.create("http://" + engine.getGatewayAddress());
    }

    /** The door to the engine. */
    public WorkflowEngine workflow() {
        return connection.workflow();
    }

    /** Moves the engine's clock on; what it triggers comes a moment later. */
    public void increaseTime(Duration duration) {
        engine.increaseTime(duration);
    }

    EngineConnection connection() {
        return connection;
    }

    EngineRecords records() {
        return records;
    }

    ZeebeClient client() {
        return client;
    }

    @Override
    public void close() {
        connection.close();
        engine.stop();
    }
}
