package io.quicksizer.processes.connection;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the in-memory engine has written so far, indexed as it grows. */
final class EngineRecords {
    private final ZeebeTestEngine engine;
    private static final Set<JobIntent> CLOSED_JOB =
            EnumSet.of(JobIntent.COMPLETED, JobIntent.CANCELED, JobIntent.ERROR_THROWN);

    private final Map<Long, JobRecordValue> openJobs = new LinkedHashMap<>();
    private final Map<Long, UserTaskRecordValue> tasks = new LinkedHashMap<>();
    private final Map<Long, UserTaskIntent> taskStates = new LinkedHashMap<>();
    private final Map<Long, ProcessInstanceRecordValue> active = new LinkedHashMap<>();
    private final Map<Long, IncidentRecordValue> incidents = new LinkedHashMap<>();
    private final Map<Long, Map<String, String>> variables = new LinkedHashMap<>();
    private final List<Passed> passed = new ArrayList<>();
    private final List<String> rejections = new ArrayList<>();
    private int read;

    EngineRecords(ZeebeTestEngine engine) {
        this.engine = engine;
    }

    /** An element or flow that an instance went through. */
    record Passed(long processInstanceKey, String processId, String elementId, ProcessInstanceIntent how) {}

    synchronized Map<Long, JobRecordValue> openJobs() {
        refresh();
        return new LinkedHashMap<>(openJobs);
    }

    synchronized Map<Long, UserTaskRecordValue> tasks() {
        refresh();
        return new LinkedHashMap<>(tasks);
    }

    synchronized UserTaskIntent taskState(long key) {
        refresh();
        return taskStates.getOrDefault(key, UserTaskIntent.CREATING);
    }

    synchronized Map<Long, ProcessInstanceRecordValue> active() {
        refresh();
        return new LinkedHashMap<>(active);
    }

    synchronized boolean isActive(long key) {
        refresh();
        return active.containsKey(key);
    }

    synchronized Map<Long, IncidentRecordValue> incidents() {
        refresh();
        return new LinkedHashMap<>(incidents);
    }

    /** The variables of a scope, as JSON. */
    synchronized Map<String, String> variables(long scopeKey) {
        refresh();
        return new LinkedHashMap<>(variables.getOrDefault(scopeKey, Map.of()));
    }

    synchronized List<Passed> passed() {
        refresh();
        return List.copyOf(passed);
    }

    synchronized List<String> rejections() {
        refresh();
        return List.copyOf(rejections);
    }

    /** The version of its process that a running instance follows. */
    int versionOf(long processInstanceKey) {
        return active().get(processInstanceKey).getVersion();
    }

    /** Ids of the elements that an instance completed, in order. */
    Stream<String> completed(long processInstanceKey) {
        return passed().stream()
                .filter(step -> step.processInstanceKey() == processInstanceKey)
                .filter(step -> step.how() == ProcessInstanceIntent.ELEMENT_COMPLETED)
                .map(Passed::elementId);
    }

    private void refresh() {
        Iterable<Record<?>> records = engine.getRecordStreamSource().getRecords();
        if (records instanceof List<Record<?>> list) {
            list.subList(read, list.size()).forEach(this::read);
        } else {
            StreamSupport.stream(records.spliterator(), false).skip(read).forEach(this::read);
        }
    }

    private void read(Record<?> record) {
        read++;
        if (record.getRecordType() == RecordType.COMMAND_REJECTION) {
            rejections.add(record.getIntent() + ": " + record.getRejectionReason());
        }
        if (record.getRecordType() != RecordType.EVENT) {
            return;
        }
        switch (record.getValueType()) {
            case ValueType.JOB -> job(record);
            case ValueType.USER_TASK -> task(record);
            case ValueType.PROCESS_INSTANCE -> element(record);
            case ValueType.INCIDENT -> incident(record);
            case ValueType.VARIABLE -> variable((VariableRecordValue) record.getValue());
            default -> {}
        }
    }

    private void job(Record<?> record) {
        var job = (JobRecordValue) record.getValue();
        if (job.getRetries() > 0 && !CLOSED_JOB.contains((JobIntent) record.getIntent())) {
            openJobs.put(record.getKey(), job);
        } else {
            openJobs.remove(record.getKey());
        }
    }

    private void task(Record<?> record) {
        tasks.put(record.getKey(), (UserTaskRecordValue) record.getValue());
        taskStates.put(record.getKey(), (UserTaskIntent) record.getIntent());
    }

    private void element(Record<?> record) {
        var value = (ProcessInstanceRecordValue) record.getValue();
        var how = (ProcessInstanceIntent) record.getIntent();
        passed.add(new Passed(value.getProcessInstanceKey(), value.getBpmnProcessId(), value.getElementId(), how));
        switch (how) {
            case ELEMENT_ACTIVATING, ELEMENT_ACTIVATED, ELEMENT_MIGRATED -> active.put(record.getKey(), value);
            case ELEMENT_COMPLETED, ELEMENT_TERMINATED -> active.remove(record.getKey());
            default -> {}
        }
    }

    private void variable(VariableRecordValue variable) {
        variables
                .computeIfAbsent(variable.getScopeKey(), scope -> new LinkedHashMap<>())
                .put(variable.getName(), variable.getValue());
    }

    private void incident(Record<?> record) {
        if (record.getIntent() != IncidentIntent.RESOLVED) {
            incidents.put(record.getKey(), (IncidentRecordValue) record.getValue());
        } else {
            incidents.remove(record.getKey());
        }
    }
}
