package io.quicksizer.processes.connection;

import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import java.util.List;

/** The engine's search, answered from the records of the in-memory engine, which has no search of its own. */
final class RecordedSearch implements EngineSearch {
    private final EngineRecords records;

    RecordedSearch(EngineRecords records) {
        this.records = records;
    }

    @Override
    public List<FoundTask> tasks(long processInstanceKey, Step step) {
        return records.tasks().entrySet().stream()
                .filter(task -> task.getValue().getProcessInstanceKey() == processInstanceKey
                        && task.getValue().getElementId().equals(step.elementId()))
                .map(task -> found(task.getKey(), task.getValue()))
                .toList()
                .reversed();
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
        return records.active().values().stream()
                .filter(element -> element.getBpmnElementType() == BpmnElementType.PROCESS
                        && element.getBpmnProcessId().equals(process.id()))
                .limit(limit)
                .map(instance -> new ActiveInstance(
                        instance.getProcessInstanceKey(),
                        instance.getBpmnProcessId(),
                        instance.getVersion(),
                        records.incidents().values().stream()
                                .anyMatch(incident ->
                                        incident.getProcessInstanceKey() == instance.getProcessInstanceKey())))
                .toList();
    }

    private FoundTask found(long key, UserTaskRecordValue task) {
        UserTaskIntent intent = records.taskState(key);
        State state = intent == UserTaskIntent.COMPLETED
                ? State.COMPLETED
                : intent == UserTaskIntent.CANCELED ? State.CANCELED : State.OPEN;
        String assignee = task.getAssignee().isEmpty() ? null : task.getAssignee();
        return new FoundTask(key, task.getElementInstanceKey(), state, assignee, task.getCandidateGroupsList());
    }
}
