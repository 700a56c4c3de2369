package io.quicksizer.processes.connection;

import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.quicksizer.processes.connection.EngineRecords.Passed;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.IncidentCause;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The engine's search, answered from the records of the in-memory engine, which has no search of its own. */
final class RecordedSearch implements EngineSearch {
    private final EngineRecords records;

    RecordedSearch(EngineRecords records) {
        this.records = records;
    }

    @Override
    public List<FoundTask> tasks(long processInstanceKey, String elementId) {
        return records.tasks().entrySet().stream()
                .filter(task -> task.getValue().getProcessInstanceKey() == processInstanceKey
                        && task.getValue().getElementId().equals(elementId))
                .map(task -> found(task.getKey(), task.getValue()))
                .toList()
                .reversed();
    }

    @Override
    public List<FoundTask> openTasks(long processInstanceKey) {
        return records.tasks().entrySet().stream()
                .filter(task -> task.getValue().getProcessInstanceKey() == processInstanceKey)
                .map(task -> found(task.getKey(), task.getValue()))
                .filter(task -> task.state() == State.OPEN)
                .toList();
    }

    @Override
    public List<ActiveInstance> calledInstances(long processInstanceKey) {
        return instances()
                .filter(instance -> instance.getParentProcessInstanceKey() == processInstanceKey)
                .map(this::active)
                .toList();
    }

    @Override
    public List<ActiveElement> activeElements(long processInstanceKey) {
        return records.active().entrySet().stream()
                .filter(element -> element.getValue().getProcessInstanceKey() == processInstanceKey
                        && element.getValue().getBpmnElementType() != BpmnElementType.PROCESS)
                .map(element ->
                        new ActiveElement(element.getKey(), element.getValue().getElementId()))
                .toList();
    }

    @Override
    public List<ProcessIncident> incidents(int limit) {
        return records.incidents().entrySet().stream()
                .map(incident -> new ProcessIncident(
                        incident.getKey(),
                        incident.getValue().getProcessInstanceKey(),
                        incident.getValue().getBpmnProcessId(),
                        incident.getValue().getElementId(),
                        IncidentCause.of(incident.getValue().getErrorType().name()),
                        incident.getValue().getErrorMessage(),
                        incident.getValue().getJobKey() > 0
                                ? incident.getValue().getJobKey()
                                : null,
                        null))
                .toList()
                .reversed()
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<ActiveInstance> activeInstances(ProcessId process, int limit) {
        return instances()
                .filter(instance -> instance.getBpmnProcessId().equals(process.id()))
                .limit(limit)
                .map(this::active)
                .toList();
    }

    @Override
    public List<Long> cancelledLast(ProcessId process, int limit) {
        return records.passed().stream()
                .filter(passed -> passed.elementId().equals(process.id())
                        && passed.how() == ProcessInstanceIntent.ELEMENT_TERMINATED)
                .map(Passed::processInstanceKey)
                .toList()
                .reversed()
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> latestStart(String processId) {
        return instances()
                .filter(instance -> instance.getBpmnProcessId().equals(processId))
                .findFirst()
                .map(instance -> Instant.now());
    }

    private Stream<ProcessInstanceRecordValue> instances() {
        return records.active().values().stream()
                .filter(element -> element.getBpmnElementType() == BpmnElementType.PROCESS);
    }

    private ActiveInstance active(ProcessInstanceRecordValue instance) {
        return new ActiveInstance(
                instance.getProcessInstanceKey(),
                instance.getBpmnProcessId(),
                instance.getVersion(),
                records.incidents().values().stream()
                        .anyMatch(incident -> incident.getProcessInstanceKey() == instance.getProcessInstanceKey()),
                instance.getParentProcessInstanceKey() > 0 ? instance.getParentProcessInstanceKey() : null);
    }

    private FoundTask found(long key, UserTaskRecordValue task) {
        UserTaskIntent intent = records.taskState(key);
        State state = intent == UserTaskIntent.COMPLETED
                ? State.COMPLETED
                : intent == UserTaskIntent.CANCELED ? State.CANCELED : State.OPEN;
        String assignee = task.getAssignee().isEmpty() ? null : task.getAssignee();
        return new FoundTask(key, task.getElementInstanceKey(), state, assignee);
    }
}
