package io.quicksizer.processes.connection;

import static java.util.Objects.requireNonNullElse;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.search.filter.ProcessInstanceFilter;
import io.camunda.zeebe.client.api.search.filter.UserTaskFilter;
import io.camunda.zeebe.client.api.search.response.Incident;
import io.camunda.zeebe.client.api.search.response.ProcessInstance;
import io.camunda.zeebe.client.api.search.response.UserTask;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.IncidentCause;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The search of the engine's REST gateway. */
final class RestSearch implements EngineSearch {
    private static final int VISITS_OF_ONE_STEP = 100;
    private static final int OF_ONE_INSTANCE = 100;

    private final ZeebeClient client;

    RestSearch(ZeebeClient client) {
        this.client = client;
    }

    @Override
    public List<FoundTask> tasks(long processInstanceKey, String elementId) {
        return tasks(filter -> filter.processInstanceKey(processInstanceKey).elementId(elementId), VISITS_OF_ONE_STEP);
    }

    @Override
    public List<FoundTask> openTasks(long processInstanceKey) {
        return tasks(filter -> filter.processInstanceKey(processInstanceKey).state("CREATED"), OF_ONE_INSTANCE);
    }

    /** Queries with and without incidents, because the search treats a missing {@code incident} as false. */
    @Override
    public List<ActiveElement> activeElements(long processInstanceKey) {
        return Stream.of(false, true)
                .flatMap(incident -> activeElements(processInstanceKey, incident).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<ActiveInstance> calledInstances(long processInstanceKey) {
        return instances(filter -> filter.parentProcessInstanceKey(processInstanceKey), OF_ONE_INSTANCE);
    }

    @Override
    public List<ProcessIncident> incidents(int limit) {
        return EngineCall.of(
                "searching for incidents",
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
        return instances(filter -> filter.bpmnProcessId(process.id()), limit);
    }

    @Override
    public List<Long> cancelledLast(ProcessId process, int limit) {
        return EngineCall.of(
                "searching for cancelled instances",
                () -> client
                        .newProcessInstanceQuery()
                        .filter(filter -> filter.bpmnProcessId(process.id())
                                .finished(true)
                                .canceled(true))
                        .sort(sort -> sort.endDate().desc())
                        .page(page -> page.limit(limit))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(ProcessInstance::getKey)
                        .toList());
    }

    @Override
    public Optional<Instant> latestStart(String processId) {
        return EngineCall.of(
                "searching for its marker",
                () -> client
                        .newProcessInstanceQuery()
                        .filter(filter ->
                                filter.bpmnProcessId(processId).running(true).active(true))
                        .sort(sort -> sort.startDate().desc())
                        .page(page -> page.limit(1))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(found -> EngineTimes.instant(found.getStartDate()))
                        .flatMap(Stream::ofNullable)
                        .findFirst());
    }

    private List<FoundTask> tasks(Consumer<UserTaskFilter> filter, int limit) {
        return EngineCall.of(
                "searching for tasks",
                () -> client
                        .newUserTaskQuery()
                        .filter(filter)
                        .sort(sort -> sort.creationDate().desc())
                        .page(page -> page.limit(limit))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(RestSearch::found)
                        .toList());
    }

    private List<ActiveElement> activeElements(long processInstanceKey, boolean incident) {
        return EngineCall.of(
                "searching for active elements",
                () -> client
                        .newFlownodeInstanceQuery()
                        .filter(filter -> filter.processInstanceKey(processInstanceKey)
                                .state("ACTIVE")
                                .incident(incident))
                        .page(page -> page.limit(OF_ONE_INSTANCE))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(node -> new ActiveElement(node.getFlowNodeInstanceKey(), node.getFlowNodeId()))
                        .toList());
    }

    private List<ActiveInstance> instances(Consumer<ProcessInstanceFilter> filter, int limit) {
        return EngineCall.of(
                "searching for instances",
                () -> client
                        .newProcessInstanceQuery()
                        .filter(running ->
                                filter.accept(running.running(true).active(true).incidents(true)))
                        .page(page -> page.limit(limit))
                        .send()
                        .join()
                        .items()
                        .stream()
                        .map(RestSearch::instance)
                        .toList());
    }

    private static FoundTask found(UserTask task) {
        State state =
                switch (requireNonNullElse(task.getState(), "")) {
                    case "COMPLETED" -> State.COMPLETED;
                    case "CANCELED" -> State.CANCELED;
                    default -> State.OPEN;
                };
        return new FoundTask(task.getKey(), task.getElementInstanceKey(), state, task.getAssignee());
    }

    private static ActiveInstance instance(ProcessInstance found) {
        return new ActiveInstance(
                found.getKey(),
                found.getBpmnProcessId(),
                found.getProcessVersion(),
                Boolean.TRUE.equals(found.getIncident()),
                found.getParentProcessInstanceKey());
    }

    private static ProcessIncident incident(Incident found) {
        return new ProcessIncident(
                found.getKey(),
                found.getProcessInstanceKey(),
                found.getBpmnProcessId(),
                found.getFlowNodeId(),
                IncidentCause.of(requireNonNullElse(found.getErrorType(), "")),
                requireNonNullElse(found.getErrorMessage(), ""),
                found.getJobKey(),
                EngineTimes.instant(found.getCreationTime()));
    }
}
