package io.quicksizer.processes.connection;

import static java.util.Objects.requireNonNullElse;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.search.response.Incident;
import io.camunda.zeebe.client.api.search.response.UserTask;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import java.util.List;

/** The search of the engine's REST gateway. */
final class RestSearch implements EngineSearch {
    private static final int VISITS_OF_ONE_STEP = 100;
    private static final int ELEMENTS_OF_ONE_INSTANCE = 100;

    private final ZeebeClient client;

    RestSearch(ZeebeClient client) {
        this.client = client;
    }

    @Override
    public List<FoundTask> tasks(long processInstanceKey, Step step) {
        return EngineCall.of(
                "looking for tasks",
                () -> client
                        .newUserTaskQuery()
                        .filter(filter ->
                                filter.processInstanceKey(processInstanceKey).elementId(step.elementId()))
                        .sort(sort -> sort.creationDate().desc())
                        .page(page -> page.limit(VISITS_OF_ONE_STEP))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(RestSearch::found)
                        .toList());
    }

    @Override
    public List<ActiveElement> activeElements(long processInstanceKey) {
        return EngineCall.of(
                "looking for active elements",
                () -> client
                        .newFlownodeInstanceQuery()
                        .filter(filter ->
                                filter.processInstanceKey(processInstanceKey).state("ACTIVE"))
                        .page(page -> page.limit(ELEMENTS_OF_ONE_INSTANCE))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(node -> new ActiveElement(node.getFlowNodeInstanceKey(), node.getFlowNodeId()))
                        .toList());
    }

    @Override
    public List<ProcessIncident> incidents(int limit) {
        return EngineCall.of(
                "looking for incidents",
                () -> client
                        .newIncidentQuery()
                        .filter(filter -> filter.state("ACTIVE"))
                        .sort(sort -> sort.creationTime().desc())
                        .page(page -> page.limit(limit))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(RestSearch::incident)
                        .toList());
    }

    @Override
    public List<ActiveInstance> activeInstances(ProcessId process, int limit) {
        return EngineCall.of(
                "looking for instances",
                () -> client
                        .newProcessInstanceQuery()
                        .filter(filter -> filter.bpmnProcessId(process.id())
                                .running(true)
                                .active(true)
                                .incidents(true))
                        .page(page -> page.limit(limit))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(found -> new ActiveInstance(
                                found.getKey(),
                                found.getBpmnProcessId(),
                                found.getProcessVersion(),
                                Boolean.TRUE.equals(found.getIncident())))
                        .toList());
    }

    private static FoundTask found(UserTask task) {
        State state =
                switch (requireNonNullElse(task.getState(), "")) {
                    case "COMPLETED" -> State.COMPLETED;
                    case "CANCELED" -> State.CANCELED;
                    default -> State.OPEN;
                };
        return new FoundTask(
                task.getKey(),
                task.getElementInstanceKey(),
                state,
                task.getAssignee(),
                requireNonNullElse(task.getCandidateGroup(), List.of()));
    }

    private static ProcessIncident incident(Incident found) {
        return new ProcessIncident(
                found.getKey(),
                found.getProcessInstanceKey(),
                found.getBpmnProcessId(),
                found.getFlowNodeId(),
                requireNonNullElse(found.getErrorMessage(), ""),
                found.getJobKey(),
                EngineTimes.instant(found.getCreationTime()));
    }
}
