package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ModifyProcessInstanceCommandStep1;
import io.grpc.Status;
import io.quicksizer.processes.connection.EngineSearch.ActiveElement;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.model.MessageName;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts, moves and stops process instances. */
final class Instances {
    /** Within this time the engine knows a repeated message by its id, also when nobody waited for the first. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private static final Set<String> IDLE_CHECK = Set.of("SubProcess_Idle", "Event_Idle", "Task_RemindIdle");
    private static final Set<String> CLOSING = Set.of("SubProcess_Withdrawal", "SubProcess_Cancellation");

    private final ZeebeClient client;

    Instances(ZeebeClient client) {
        this.client = client;
    }

    /**
     * The message does not live on when nobody takes it: a repeated one would wait for the end of the running instance
     * and start another.
     */
    void open(OpenEngagement engagement) {
        publish(
                MessageName.ENGAGEMENT_OPENED,
                engagement.engagementId(),
                engagement.runId().toString(),
                Duration.ZERO,
                engagement.variables());
    }

    long startBefore(OpenEngagement engagement, RestartPoint point) {
        return EngineCall.of(
                "rebuilding at " + point,
                () -> client.newCreateInstanceCommand()
                        .bpmnProcessId(ProcessId.SIZING_ENGAGEMENT.id())
                        .latestVersion()
                        .variables(engagement.variables())
                        .startBeforeElement(point.elementId())
                        .send()
                        .join()
                        .getProcessInstanceKey());
    }

    void withdraw(UUID engagementId, String correlationId) {
        stop(MessageName.ENGAGEMENT_WITHDRAWN, engagementId, correlationId);
    }

    void cancel(UUID engagementId, String correlationId) {
        stop(MessageName.ENGAGEMENT_CANCELLED, engagementId, correlationId);
    }

    void terminate(long processInstanceKey) {
        try {
            EngineCall.of(
                    "terminating",
                    () -> client.newCancelInstanceCommand(processInstanceKey)
                            .send()
                            .join());
        } catch (EngineUnavailable e) {
            if (!EngineCall.hasStatus(e, Status.Code.NOT_FOUND)) {
                throw e;
            }
        }
    }

    void moveTo(
            long processInstanceKey,
            List<ActiveElement> active,
            RestartPoint point,
            Map<String, @Nullable Object> variables) {
        if (active.isEmpty()) {
            throw new EngineUnavailable(
                    "The engine's search shows nothing active in instance " + processInstanceKey + " yet", null);
        }
        if (active.stream().anyMatch(element -> CLOSING.contains(element.elementId()))) {
            throw new EngineRefused("The engagement is being closed and can't be restarted", null);
        }
        EngineCall.of("restarting at " + point, () -> {
            ModifyProcessInstanceCommandStep1 command = client.newModifyProcessInstanceCommand(processInstanceKey);
            for (ActiveElement element : active) {
                if (!IDLE_CHECK.contains(element.elementId())) {
                    command = command.terminateElement(element.key()).and();
                }
            }
            return command.activateElement(point.elementId())
                    .withVariables(variables)
                    .send()
                    .join();
        });
    }

    private void stop(MessageName message, UUID engagementId, String correlationId) {
        publish(message, engagementId, correlationId, KNOWN_FOR, Map.of(Variable.CORRELATION_ID, correlationId));
    }

    private void publish(
            MessageName message,
            UUID engagementId,
            String messageId,
            Duration timeToLive,
            Map<String, @Nullable Object> variables) {
        try {
            EngineCall.of(
                    "the message " + message.text(),
                    () -> client.newPublishMessageCommand()
                            .messageName(message.text())
                            .correlationKey(engagementId.toString())
                            .messageId(messageId)
                            .timeToLive(timeToLive)
                            .variables(variables)
                            .send()
                            .join());
        } catch (EngineUnavailable e) {
            if (!EngineCall.hasStatus(e, Status.Code.ALREADY_EXISTS)) {
                throw e;
            }
        }
    }
}
