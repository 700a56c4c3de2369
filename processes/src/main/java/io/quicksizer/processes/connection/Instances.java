package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ModifyProcessInstanceCommandStep1;
import io.grpc.Status;
import io.quicksizer.processes.connection.EngineSearch.ActiveElement;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands that start, modify and cancel process instances. */
final class Instances {
    private static final Set<String> CLOSING = Set.of("SubProcess_Withdrawal", "SubProcess_Cancellation");

    private final ZeebeClient client;

    Instances(ZeebeClient client) {
        this.client = client;
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

    /** Terminates the top-level elements of the instance, including nested ones, and activates the restart point. */
    void moveTo(
            long processInstanceKey,
            List<ActiveElement> active,
            RestartPoint point,
            Map<String, @Nullable Object> variables) {
        List<ActiveElement> atTheTop = active.stream()
                .filter(element -> ProcessId.SIZING_ENGAGEMENT.hasAtTheTop(element.elementId()))
                .toList();
        if (atTheTop.isEmpty()) {
            throw new EngineUnavailable(
                    "The engine's search does not yet show the active elements of instance " + processInstanceKey,
                    null);
        }
        if (atTheTop.stream().anyMatch(element -> CLOSING.contains(element.elementId()))) {
            throw new EngineRefused("The engagement is being closed and can't be restarted", null);
        }
        try {
            modify(processInstanceKey, atTheTop, point, variables);
        } catch (EngineRefused refused) {
            throw searchIsBehind(refused)
                    ? new EngineUnavailable(
                            "The engine's search shows an element of instance " + processInstanceKey
                                    + " that has already ended",
                            refused)
                    : refused;
        }
    }

    private void modify(
            long processInstanceKey,
            List<ActiveElement> terminated,
            RestartPoint point,
            Map<String, @Nullable Object> variables) {
        EngineCall.of("restarting at " + point, () -> {
            ModifyProcessInstanceCommandStep1 command = client.newModifyProcessInstanceCommand(processInstanceKey);
            for (ActiveElement element : terminated) {
                command = command.terminateElement(element.key()).and();
            }
            return command.activateElement(point.elementId(), processInstanceKey)
                    .withVariables(variables)
                    .send()
                    .join();
        });
    }

    /** Returns whether the engine refused because an element has already ended, which the search does not show yet. */
    private static boolean searchIsBehind(EngineRefused refused) {
        return EngineCall.hasStatus(refused, Status.Code.INVALID_ARGUMENT)
                && String.valueOf(refused.getMessage()).contains("could not be found");
    }
}
