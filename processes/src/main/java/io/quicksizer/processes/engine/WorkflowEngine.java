package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.policy.ApprovalPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The only door to the workflow engine. Every method may throw {@link EngineUnavailable}, which is worth repeating, or
 * {@link EngineRefused}, which is not. What is found by search may be about a second old.
 */
public interface WorkflowEngine {

    /** Deploys all models; unchanged ones keep their version, so every start of an application may call it. */
    DeployedModels deployModels();

    /** Makes a version of the approval policy known to the engine beside all others. Safe to repeat. */
    void deployPolicy(ApprovalPolicy policy);

    /**
     * Starts the process of an engagement. Does nothing while the engagement has a running process, so that opening
     * twice opens once; the key of the instance comes with the first job {@code step-entered}.
     */
    void open(OpenEngagement engagement);

    /**
     * Takes up an engagement that the engine has lost, before the given point. Not idempotent: when the answer is lost
     * and the call repeated, two instances with the same {@code runId} run, and the second that reports a step must be
     * terminated.
     *
     * @return the key of the new instance
     */
    long rebuildAt(OpenEngagement engagement, RestartPoint point);

    /** The open task of a step, if the search shows one. For a sign-off the instance is that of the approval. */
    Optional<HumanTask> findOpenTask(long processInstanceKey, Step step);

    /**
     * Says that somebody reads the page of this visit and will probably complete its task, so that the task is found
     * before. Returns at once and never fails.
     */
    void lookAhead(HumanTaskRef visit);

    /**
     * Assigns the task of this visit to the actor and completes it. Safe to repeat.
     *
     * @param variables the form's input fields, and {@code correlationId}
     * @param actor user name of the person who acts
     * @throws TaskNotVisibleYet when the search doesn't show the task yet
     */
    TaskCompletion completeTask(HumanTaskRef visit, Map<String, ? extends @Nullable Object> variables, String actor);

    /**
     * The person who completed this visit's task; empty when it was completed without an assignee.
     *
     * @throws TaskNotVisibleYet when the search doesn't show the completed task yet
     */
    Optional<String> assigneeOfCompletedTask(HumanTaskRef visit);

    /**
     * Hands the open task of this visit to a person.
     *
     * @throws TaskNotVisibleYet when the search doesn't show the task yet
     */
    void setAssignee(HumanTaskRef visit, String userName);

    /**
     * Ends the engagement as withdrawn by its planner, wherever it stands; without a running process nothing happens.
     */
    void withdraw(UUID engagementId, String correlationId);

    /** Ends the engagement as cancelled, wherever it stands; without a running process nothing happens. */
    void cancel(UUID engagementId, String correlationId);

    /** Stops an instance without any further step; an instance that is gone already is no error. */
    void terminate(long processInstanceKey);

    /**
     * Puts a running engagement back to, or forward to, a point: what is active is terminated, an approval or export
     * included. The instance, its {@code runId} and its variables stay.
     *
     * @param processInstanceKey the instance of {@code sizing-engagement}
     */
    void restartAt(long processInstanceKey, RestartPoint point, String correlationId);

    /**
     * As {@link #restartAt(long, RestartPoint, String)}, and works on another revision from then on.
     *
     * @param revisionNumber the revision that is worked on, from 1
     */
    void restartAt(long processInstanceKey, RestartPoint point, int revisionNumber, String correlationId);

    /** Puts a running engagement to a step; for a sign-off, to the beginning of the approval. */
    default void restartAt(long processInstanceKey, Step step, String correlationId) {
        restartAt(processInstanceKey, RestartPoint.before(step), correlationId);
    }

    /** Moves a running instance to the newest deployed version of its process; every element keeps its id. */
    void migrateToNewest(long processInstanceKey, ProcessId process);

    /** Open incidents, newest first. */
    List<ProcessIncident> incidents(int limit);

    /** Gives the incident's job new retries, if it has one, and closes the incident so that the work is tried again. */
    void resolveIncident(long incidentKey, @Nullable Long jobKey, int retries);

    /** Running instances of a process. */
    List<ActiveInstance> activeInstances(ProcessId process, int limit);

    /** Whether the engine can take commands; never throws. */
    EngineHealth health();
}
