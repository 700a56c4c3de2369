package io.quicksizer.processes.connection;

import io.camunda.zeebe.client.ZeebeClient;
import io.quicksizer.processes.connection.EngineSearch.FoundTask;
import io.quicksizer.processes.connection.EngineSearch.State;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.DeployedModels;
import io.quicksizer.processes.engine.EngineHealth;
import io.quicksizer.processes.engine.HumanTask;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.engine.TaskCompletion;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to a Zeebe engine: instances and models over gRPC, user tasks and search over REST. */
final class ZeebeWorkflowEngine implements WorkflowEngine {
    private final HumanTasks humanTasks;
    private final EngineSearch search;
    private final TasksAhead ahead;
    private final Instances instances;
    private final Operations operations;

    ZeebeWorkflowEngine(ZeebeClient client, HumanTasks humanTasks, EngineSearch search, TasksAhead ahead) {
        this.humanTasks = humanTasks;
        this.search = search;
        this.ahead = ahead;
        this.instances = new Instances(client);
        this.operations = new Operations(client);
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
    public void open(OpenEngagement engagement) {
        instances.open(engagement);
    }

    @Override
    public long rebuildAt(OpenEngagement engagement, RestartPoint point) {
        return instances.startBefore(engagement, point);
    }

    @Override
    public Optional<HumanTask> findOpenTask(long processInstanceKey, Step step) {
        return search.tasks(processInstanceKey, step).stream()
                .filter(task -> task.state() == State.OPEN)
                .map(task -> new HumanTask(
                        task.key(),
                        new HumanTaskRef(processInstanceKey, task.elementInstanceKey(), step),
                        task.assignee(),
                        task.candidateGroups()))
                .findFirst();
    }

    @Override
    public void lookAhead(HumanTaskRef visit) {
        ahead.lookFor(visit);
    }

    /** A task that was seen ahead and is gone now fails as one that can be repeated, and then the search is asked. */
    @Override
    public TaskCompletion completeTask(
            HumanTaskRef visit, Map<String, ? extends @Nullable Object> variables, String actor) {
        FoundTask task = ahead.take(visit).orElseGet(() -> visibleTask(visit));
        if (task.state() == State.COMPLETED) {
            return TaskCompletion.ALREADY_COMPLETED;
        }
        if (task.state() == State.CANCELED) {
            return TaskCompletion.GONE;
        }
        if (!actor.equals(task.assignee())) {
            humanTasks.assign(task.key(), actor);
        }
        humanTasks.complete(task.key(), variables);
        return TaskCompletion.COMPLETED;
    }

    @Override
    public Optional<String> assigneeOfCompletedTask(HumanTaskRef visit) {
        FoundTask task = visibleTask(visit);
        if (task.state() != State.COMPLETED) {
            throw new TaskNotVisibleYet(visit);
        }
        return Optional.ofNullable(task.assignee()).filter(assignee -> !assignee.isBlank());
    }

    @Override
    public void setAssignee(HumanTaskRef visit, String userName) {
        humanTasks.assign(visibleTask(visit).key(), userName);
    }

    @Override
    public void withdraw(UUID engagementId, String correlationId) {
        instances.withdraw(engagementId, correlationId);
    }

    @Override
    public void cancel(UUID engagementId, String correlationId) {
        instances.cancel(engagementId, correlationId);
    }

    @Override
    public void terminate(long processInstanceKey) {
        instances.terminate(processInstanceKey);
    }

    @Override
    public void restartAt(long processInstanceKey, RestartPoint point, String correlationId) {
        instances.moveTo(
                processInstanceKey, search.activeElements(processInstanceKey), point, atRestart(correlationId));
    }

    @Override
    public void restartAt(long processInstanceKey, RestartPoint point, int revisionNumber, String correlationId) {
        Map<String, @Nullable Object> variables = atRestart(correlationId);
        variables.put(Variable.REVISION_NUMBER, revisionNumber);
        instances.moveTo(processInstanceKey, search.activeElements(processInstanceKey), point, variables);
    }

    @Override
    public void migrateToNewest(long processInstanceKey, ProcessId process) {
        operations.migrateToNewest(processInstanceKey, process, search.activeElements(processInstanceKey));
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
    public EngineHealth health() {
        return operations.health();
    }

    private static Map<String, @Nullable Object> atRestart(String correlationId) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(Variable.CORRELATION_ID, correlationId);
        variables.put(Variable.NEXT_STEP, null);
        variables.put(Variable.SUBMISSION, null);
        return variables;
    }

    private FoundTask visibleTask(HumanTaskRef visit) {
        return search.taskOf(visit).orElseThrow(() -> new TaskNotVisibleYet(visit));
    }
}
