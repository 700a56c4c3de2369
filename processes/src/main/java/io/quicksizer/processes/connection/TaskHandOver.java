package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.grpc.Status;
import io.quicksizer.processes.connection.EngineSearch.FoundTask;
import io.quicksizer.processes.connection.EngineSearch.State;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reassignment of tasks: those of future steps through the instance's owner, and an open task directly, which is also
 * offered to other candidates here.
 */
final class TaskHandOver {
    /** HTTP statuses for a task that was completed or canceled meanwhile. */
    private static final Set<Integer> OVER = Set.of(404, 409);

    private final ZeebeClient client;
    private final HumanTasks humanTasks;
    private final EngineSearch search;

    TaskHandOver(ZeebeClient client, HumanTasks humanTasks, EngineSearch search) {
        this.client = client;
        this.humanTasks = humanTasks;
        this.search = search;
    }

    void changeOwner(long processInstanceKey, String owner) {
        try {
            EngineCall.of(
                    "changing the owner",
                    () -> client.newSetVariablesCommand(processInstanceKey)
                            .variables(Map.of(Variable.OWNER, owner))
                            .local(true)
                            .send()
                            .join());
        } catch (EngineUnavailable e) {
            if (!EngineCall.hasStatus(e, Status.Code.NOT_FOUND)) {
                throw e;
            }
        }
    }

    void assign(HumanTaskRef visit, String userName) {
        FoundTask task = task(visit);
        if (task.state() == State.OPEN && !userName.equals(task.assignee())) {
            unlessOver(() -> humanTasks.assign(task.key(), userName));
        }
    }

    void offer(HumanTaskRef visit, String owner, List<String> candidates) {
        FoundTask task = task(visit);
        if (task.state() != State.OPEN) {
            return;
        }
        unlessOver(() -> humanTasks.offer(task.key(), candidates));
        String assignee = task.assignee();
        boolean lost = assignee != null
                && !assignee.equalsIgnoreCase(owner)
                && candidates.stream().noneMatch(assignee::equalsIgnoreCase);
        if (lost) {
            unlessOver(() -> humanTasks.assign(task.key(), owner));
        }
    }

    private FoundTask task(HumanTaskRef visit) {
        return search.tasks(visit.processInstanceKey(), visit.step().elementId()).stream()
                .filter(found -> found.elementInstanceKey() == visit.elementInstanceKey())
                .findFirst()
                .orElseThrow(() -> new EngineUnavailable(
                        "The engine's search does not show the task \""
                                + visit.step().label() + "\" yet",
                        null));
    }

    private static void unlessOver(Runnable command) {
        try {
            command.run();
        } catch (EngineUnavailable e) {
            if (OVER.stream().noneMatch(status -> EngineCall.hasHttpStatus(e, status))) {
                throw e;
            }
        }
    }
}
