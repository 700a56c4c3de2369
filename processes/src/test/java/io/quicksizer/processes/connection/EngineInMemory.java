package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.quicksizer.processes.engine.EngineMarker;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.ProcessId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** An engine in memory and the same commands as in production; Tasklist and search come from its own records. */
public final class EngineInMemory implements AutoCloseable {
    private final ZeebeTestEngine engine = EngineFactory.create();
    private final ZeebeClient client;
    private final EngineRecords records;
    private final EngineConnection connection;
    private final TasklistInMemory tasklist;

    private Duration ahead = Duration.ZERO;

    private EngineInMemory() {
        SafeLog.give(engine);
        engine.start();
        client = ClientFactory.clientFor(
                new EngineSettings(gateway(), URI.create("http://127.0.0.1:1"), null, null, 2, Duration.ofSeconds(10)));
        records = new EngineRecords(engine);
        RecordedHumanTasks humanTasks = new RecordedHumanTasks(engine, records);
        RecordedSearch search = new RecordedSearch(records);
        connection = new EngineConnection(client, humanTasks, search);
        tasklist = new TasklistInMemory(humanTasks, search);
    }

    /** Starts an engine without any model. */
    public static EngineInMemory start() {
        return new EngineInMemory();
    }

    /** Where job workers and other clients reach it over gRPC. */
    public URI gateway() {
        return URI.create("http://" + engine.getGatewayAddress());
    }

    /** Commands and questions. */
    public WorkflowEngine workflow() {
        return connection.workflow();
    }

    /** The marker by which an exchanged or restored engine is noticed. */
    public EngineMarker marker() {
        return connection.marker();
    }

    /** Tasklist, for people who work there. */
    public TasklistInMemory tasklist() {
        return tasklist;
    }

    /** The engine's time. */
    public Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Moves the engine's clock on; what it triggers comes a moment later. */
    public void increaseTime(Duration duration) {
        ahead = ahead.plus(duration);
        engine.increaseTime(duration);
    }

    /** Variables of a process instance, as JSON. */
    public Map<String, String> variables(long processInstanceKey) {
        return records.variables(processInstanceKey);
    }

    /** Deploys all models, with a piece of one process replaced: another version of the same models. */
    public void deployChanged(ProcessId process, String from, String to) {
        String changed = "models/" + process.id() + ".bpmn";
        String model = Bpmn.convertToString(Coverage.model(process));
        assertThat(model).contains(from);
        var command = client.newDeployResourceCommand().addResourceStringUtf8(model.replace(from, to), changed);
        for (String resource : ModelResources.all()) {
            if (!resource.equals(changed)) {
                command = command.addResourceFromClasspath(resource);
            }
        }
        command.send().join();
    }

    /** Waits until the engine has nothing to do but wait. */
    void waitUntilIdle() {
        try {
            engine.waitForIdleState(Duration.ofSeconds(20));
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("The engine does not come to rest", e);
        }
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
