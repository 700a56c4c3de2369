package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.quicksizer.processes.connection.EngineSearch.ActiveElement;
import io.quicksizer.processes.connection.EngineSearch.FoundTask;
import io.quicksizer.processes.connection.EngineSearch.State;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineHealth;
import io.quicksizer.processes.engine.FeedbackSent;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.OutdatedInstance;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.engine.TaskNotCompleted;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.ElementLabel;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.FeedbackPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Workflow engine on Zeebe: messages, instances and models over gRPC, user tasks and search over REST. */
final class ZeebeWorkflowEngine implements WorkflowEngine {
    private final EngineSearch search;
    private final Messages messages;
    private final Instances instances;
    private final LeftoverTasks leftovers;
    private final TaskHandOver handOver;
    private final Operations operations;
    private final Migration migration;

    ZeebeWorkflowEngine(ZeebeClient client, HumanTasks humanTasks, EngineSearch search) {
        this.search = search;
        this.messages = new Messages(client);
        this.instances = new Instances(client);
        this.leftovers = new LeftoverTasks(humanTasks, search);
        this.handOver = new TaskHandOver(client, humanTasks, search);
        this.operations = new Operations(client);
        this.migration = new Migration(client);
    }

    @Override
    public DeployedModels deployModels() {
        return operations.deployModels();
    }

    @Override
    public void deployPolicy(ApprovalPolicy policy) {
        operations.deployPolicy(policy);
    }

    @Override
    public void deployPolicy(FeedbackPolicy policy) {
        operations.deployPolicy(policy);
    }

    @Override
    public void open(OpenEngagement engagement) {
        messages.opened(engagement);
    }

    @Override
    public long rebuildAt(OpenEngagement engagement, RestartPoint point) {
        return instances.startBefore(engagement, point);
    }

    @Override
    public void entryRecorded(UUID visitId, String correlationId, @Nullable String traceparent) {
        messages.entryRecorded(visitId, correlationId, traceparent);
    }

    @Override
    public void withdraw(UUID runId, String correlationId, @Nullable String traceparent) {
        messages.withdrawn(runId, correlationId, traceparent);
    }

    @Override
    public void cancel(UUID runId, String correlationId, @Nullable String traceparent) {
        messages.cancelled(runId, correlationId, traceparent);
    }

    @Override
    public void terminate(long processInstanceKey) {
        instances.terminate(processInstanceKey);
    }

    @Override
    public void changeOwner(long processInstanceKey, String owner) {
        handOver.changeOwner(processInstanceKey, owner);
    }

    @Override
    public void assign(HumanTaskRef visit, String userName) {
        handOver.assign(visit, userName);
    }

    @Override
    public void offer(HumanTaskRef visit, String owner, List<String> candidates) {
        handOver.offer(visit, owner, candidates);
    }

    @Override
    public Optional<String> assigneeOfCompletedTask(HumanTaskRef visit) {
        return search.tasks(visit.processInstanceKey(), visit.step().elementId()).stream()
                .filter(task -> task.elementInstanceKey() == visit.elementInstanceKey())
                .filter(task -> task.state() != State.OPEN)
                .findFirst()
                .map(task -> assignee(task, visit))
                .orElseThrow(() -> new TaskNotVisibleYet(visit));
    }

    private static Optional<String> assignee(FoundTask task, HumanTaskRef visit) {
        if (task.state() == State.CANCELED) {
            throw new TaskNotCompleted(visit);
        }
        return assignee(task);
    }

    @Override
    public Optional<String> whoBegan(long processInstanceKey) {
        return search.tasks(processInstanceKey, ModelResources.BEGIN_TASK).stream()
                .findFirst()
                .filter(task -> task.state() == State.COMPLETED)
                .map(ZeebeWorkflowEngine::assignee)
                .orElseThrow(() ->
                        new TaskNotVisibleYet(ElementLabel.of(ProcessId.SIZING_ENGAGEMENT, ModelResources.BEGIN_TASK)));
    }

    @Override
    public void feedbackSent(FeedbackSent feedback) {
        messages.feedbackSent(feedback);
    }

    @Override
    public Optional<String> whoTriaged(long processInstanceKey, long elementInstanceKey) {
        String label = ElementLabel.of(ProcessId.FEEDBACK_TRIAGE, ModelResources.TRIAGE_TASK);
        FoundTask task = search.tasks(processInstanceKey, ModelResources.TRIAGE_TASK).stream()
                .filter(found -> found.elementInstanceKey() == elementInstanceKey)
                .filter(found -> found.state() != State.OPEN)
                .findFirst()
                .orElseThrow(() -> new TaskNotVisibleYet(label));
        if (task.state() == State.CANCELED) {
            throw new TaskNotCompleted(label);
        }
        return assignee(task);
    }

    @Override
    public void restartAt(long processInstanceKey, RestartPoint point, String correlationId) {
        restart(processInstanceKey, point, atRestart(correlationId, null));
    }

    @Override
    public void restartAt(
            long processInstanceKey,
            RestartPoint point,
            int revisionNumber,
            String correlationId,
            @Nullable String traceparent) {
        Map<String, @Nullable Object> variables = atRestart(correlationId, traceparent);
        variables.put(Variable.REVISION_NUMBER, revisionNumber);
        restart(processInstanceKey, point, variables);
    }

    @Override
    public void endLeftoverTask(HumanTaskRef visit) {
        leftovers.end(
                visit.processInstanceKey(),
                List.of(new ActiveElement(
                        visit.elementInstanceKey(), visit.step().elementId())),
                List.of());
    }

    @Override
    public List<OutdatedInstance> onOlderVersions(DeployedModels newest, int compared) {
        return migration.onOlderVersions(newest, search, compared);
    }

    @Override
    public void migrateToNewest(DeployedModels newest, long processInstanceKey, ProcessId process) {
        migration.migrateToNewest(newest, processInstanceKey, process, search.activeElements(processInstanceKey));
    }

    @Override
    public List<ProcessIncident> incidents(int limit) {
        return search.incidents(limit);
    }

    @Override
    public void resolveIncident(long incidentKey, @Nullable Long jobKey, int retries) {
        operations.resolveIncident(incidentKey, jobKey, retries);
    }

    @Override
    public List<ActiveInstance> activeInstances(ProcessId process, int limit) {
        return search.activeInstances(process, limit);
    }

    @Override
    public boolean waitsToBeBegun(long processInstanceKey) {
        return search.tasks(processInstanceKey, ModelResources.BEGIN_TASK).stream()
                .anyMatch(task -> task.state() != State.CANCELED);
    }

    @Override
    public List<Long> cancelledLast(ProcessId process, int limit) {
        return search.cancelledLast(process, limit);
    }

    @Override
    public EngineHealth health() {
        return operations.health();
    }

    private void restart(long processInstanceKey, RestartPoint point, Map<String, @Nullable Object> variables) {
        List<ActiveElement> active = search.activeElements(processInstanceKey);
        List<ActiveInstance> called = leftovers.calledBy(processInstanceKey);
        instances.moveTo(processInstanceKey, active, point, variables);
        leftovers.end(processInstanceKey, active, called);
    }

    private static Map<String, @Nullable Object> atRestart(String correlationId, @Nullable String traceparent) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(Variable.CORRELATION_ID, correlationId);
        variables.put(Variable.TRACEPARENT, traceparent);
        variables.put(Variable.NEXT_STEP, null);
        variables.put(Variable.OUTCOME, null);
        return variables;
    }

    private static Optional<String> assignee(FoundTask task) {
        return Optional.ofNullable(task.assignee()).filter(name -> !name.isBlank());
    }
}
