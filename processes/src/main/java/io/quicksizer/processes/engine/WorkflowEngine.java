package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.FeedbackPolicy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The commands and questions to the workflow engine. Every method may throw {@link EngineUnavailable}, which is worth
 * repeating, or {@link EngineRefused}, which is not. Moving an engagement on ({@link #open}, {@link #entryRecorded},
 * {@link #withdraw}, {@link #cancel}) needs the engine alone; answers found by search may be about a second old.
 */
public interface WorkflowEngine {

    /** Deploys all models; unchanged ones keep their version. Part of a release, never of the delivery of a message. */
    DeployedModels deployModels();

    /** Makes a version of the approval policy known to the engine beside all others. Safe to repeat. */
    void deployPolicy(ApprovalPolicy policy);

    /** Lets the engine assess feedback that is sent from now on by a version of the feedback policy. Safe to repeat. */
    void deployPolicy(FeedbackPolicy policy);

    /**
     * Starts the process of an engagement. Does nothing while the engagement has a running process, so that opening
     * twice opens once; the key of the instance comes with the first job {@code step-entered}.
     */
    void open(OpenEngagement engagement);

    /**
     * Starts an engagement's process again before the given point, after the engine has lost it. Not idempotent: when
     * the answer is lost and the call repeated, two instances with the same {@code runId} run, and the second that
     * reports a step must be terminated.
     *
     * @return the key of the new instance
     */
    long rebuildAt(OpenEngagement engagement, RestartPoint point);

    /**
     * Lets the process leave the human step of this visit: its entry is recorded in the database. The step is left
     * within an hour also when the engine has not entered it yet. Safe to repeat; a visit that is over is not affected.
     *
     * @param traceparent W3C trace context of the request, or null
     */
    void entryRecorded(UUID visitId, String correlationId, @Nullable String traceparent);

    /**
     * Starts the triage of a feedback. Does nothing while the feedback has a running triage, so that a repeated call
     * starts one.
     */
    void feedbackSent(FeedbackSent feedback);

    /**
     * The person who completed the task <em>Triage feedback</em> in Tasklist; empty when it was completed without an
     * assignee.
     *
     * @param elementInstanceKey the engine's key of the visit
     * @throws TaskNotCompleted when the task was canceled, so that nobody completed it
     * @throws TaskNotVisibleYet when the search doesn't show the end of the task yet
     */
    Optional<String> whoTriaged(long processInstanceKey, long elementInstanceKey);

    /**
     * Ends a run as withdrawn by its planner, at any step; without such a running process nothing happens.
     *
     * @param traceparent W3C trace context of the request, or null
     */
    void withdraw(UUID runId, String correlationId, @Nullable String traceparent);

    /**
     * Ends a run as cancelled, at any step; without such a running process nothing happens.
     *
     * @param traceparent W3C trace context of the request, or null
     */
    void cancel(UUID runId, String correlationId, @Nullable String traceparent);

    /** Ends a run as withdrawn, untraced. */
    default void withdraw(UUID runId, String correlationId) {
        withdraw(runId, correlationId, null);
    }

    /** Ends a run as cancelled, untraced. */
    default void cancel(UUID runId, String correlationId) {
        cancel(runId, correlationId, null);
    }

    /** Stops an instance without any further step; an instance that is gone already is no error. */
    void terminate(long processInstanceKey);

    /**
     * Names another owner: steps that are reached from now on are assigned to that person. An instance that is gone is
     * no error. Needs the engine alone.
     *
     * @param processInstanceKey the instance of {@code sizing-engagement}
     */
    void changeOwner(long processInstanceKey, String owner);

    /**
     * Assigns the waiting task of this visit, whoever has it now. A task that is over is no error.
     *
     * @throws EngineUnavailable also when the search doesn't show the task yet
     */
    void assign(HumanTaskRef visit, String userName);

    /**
     * The person who completed this visit's task in Tasklist; empty when it was completed without an assignee.
     *
     * @throws TaskNotCompleted when the task was canceled, so that nobody completed it
     * @throws TaskNotVisibleYet when the search doesn't show the end of the task yet
     */
    Optional<String> assigneeOfCompletedTask(HumanTaskRef visit);

    /**
     * The person who completed the task <em>Begin engagement</em> last in this instance; empty when it was completed
     * without an assignee.
     *
     * @throws TaskNotVisibleYet when the search doesn't show the completed task yet
     */
    Optional<String> whoBegan(long processInstanceKey);

    /**
     * Moves a running engagement back or forward to a point, in whatever state it is: active elements are terminated,
     * an approval or export included, incidents with them. The instance, its {@code runId} and its variables stay.
     * Tasks of the terminated elements that Tasklist still shows are ended.
     *
     * @param processInstanceKey the instance of {@code sizing-engagement}
     */
    void restartAt(long processInstanceKey, RestartPoint point, String correlationId);

    /**
     * As {@link #restartAt(long, RestartPoint, String)}, and works on another revision from then on.
     *
     * @param revisionNumber the revision that is worked on, from 1
     * @param traceparent W3C trace context of the request, or null
     */
    void restartAt(
            long processInstanceKey,
            RestartPoint point,
            int revisionNumber,
            String correlationId,
            @Nullable String traceparent);

    /** As above, untraced. */
    default void restartAt(long processInstanceKey, RestartPoint point, int revisionNumber, String correlationId) {
        restartAt(processInstanceKey, point, revisionNumber, correlationId, null);
    }

    /** Moves a running engagement to a step; for a sign-off, to the beginning of the approval. */
    default void restartAt(long processInstanceKey, Step step, String correlationId) {
        restartAt(processInstanceKey, RestartPoint.before(step), correlationId);
    }

    /**
     * Running instances that follow an older version of their process than the models of this release, in the order of
     * their keys.
     *
     * @param compared how many running instances of each process are looked at, at most 10000
     */
    List<OutdatedInstance> onOlderVersions(int compared);

    /**
     * Migrates a running instance to the newest deployed version of its process; every element keeps its id. Safe to
     * repeat. An instance that moves at that moment causes {@link EngineUnavailable}; one that waits where the newest
     * version has no counterpart causes {@link EngineRefused}.
     */
    void migrateToNewest(long processInstanceKey, ProcessId process);

    /** Open incidents, newest first. */
    List<ProcessIncident> incidents(int limit);

    /** Gives the incident's job new retries, if it has one, and closes the incident so that the work is tried again. */
    void resolveIncident(long incidentKey, @Nullable Long jobKey, int retries);

    /** Running instances of a process. */
    List<ActiveInstance> activeInstances(ProcessId process, int limit);

    /**
     * Returns whether an instance waits at the task <em>Begin engagement</em>, so that it can't lead an engagement yet.
     */
    boolean waitsToBeBegun(long processInstanceKey);

    /** Keys of the instances of a process that were cancelled last, by an operator or by {@link #terminate}. */
    List<Long> cancelledLast(ProcessId process, int limit);

    /** The state of the engine as seen from here; never throws. */
    EngineHealth health();
}
