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
 * Commands and queries of the workflow engine. Every method may throw {@link EngineUnavailable}, after which a retry
 * may succeed, or {@link EngineRefused}, after which it can't. The commands that advance an engagement ({@link #open},
 * {@link #entryRecorded}, {@link #withdraw}, {@link #cancel}) need only the engine; results of the search may be about
 * a second old.
 */
public interface WorkflowEngine {

    /**
     * Deploys all models; unchanged ones keep their version. Done as part of a release, never while delivering a
     * message.
     */
    DeployedModels deployModels();

    /** Deploys a version of the approval policy in addition to all others. Idempotent. */
    void deployPolicy(ApprovalPolicy policy);

    /** Deploys a version of the feedback policy, which the engine uses for feedback sent from now on. Idempotent. */
    void deployPolicy(FeedbackPolicy policy);

    /**
     * Starts the process of an engagement. Idempotent: has no effect while the engagement has a running process. The
     * key of the instance is known from the first job {@code step-entered}.
     */
    void open(OpenEngagement engagement);

    /**
     * Starts a new process instance of an engagement before the given point, after the engine has lost the previous
     * one. Not idempotent: a retry after a lost response results in two instances with the same {@code runId}, and the
     * second that reports a step must be terminated.
     *
     * @return the key of the new instance
     */
    long rebuildAt(OpenEngagement engagement, RestartPoint point);

    /**
     * Completes the human step of this visit, whose entry is recorded in the database. The engine may reach the step up
     * to an hour later. Idempotent; a visit that is over is not affected.
     *
     * @param traceparent W3C trace context of the request, or null
     */
    void entryRecorded(UUID visitId, String correlationId, @Nullable String traceparent);

    /** Starts the triage of a feedback. Idempotent: has no effect while the feedback has a running triage. */
    void feedbackSent(FeedbackSent feedback);

    /**
     * Returns the person who completed the task <em>Triage feedback</em> in Tasklist; empty if it had no assignee.
     *
     * @param elementInstanceKey the engine's key of the visit
     * @throws TaskNotCompleted if the task was canceled
     * @throws TaskNotVisibleYet if the search doesn't show the end of the task yet
     */
    Optional<String> whoTriaged(long processInstanceKey, long elementInstanceKey);

    /**
     * Ends a run as withdrawn by its planner, at any step; has no effect if the run has no running process.
     *
     * @param traceparent W3C trace context of the request, or null
     */
    void withdraw(UUID runId, String correlationId, @Nullable String traceparent);

    /**
     * Ends a run as cancelled, at any step; has no effect if the run has no running process.
     *
     * @param traceparent W3C trace context of the request, or null
     */
    void cancel(UUID runId, String correlationId, @Nullable String traceparent);

    /** Ends a run as withdrawn, without a trace context. */
    default void withdraw(UUID runId, String correlationId) {
        withdraw(runId, correlationId, null);
    }

    /** Ends a run as cancelled, without a trace context. */
    default void cancel(UUID runId, String correlationId) {
        cancel(runId, correlationId, null);
    }

    /** Cancels an instance; has no effect if it does not exist. */
    void terminate(long processInstanceKey);

    /**
     * Changes the owner, to whom steps reached from now on are assigned. Has no effect if the instance does not exist.
     * Needs only the engine.
     *
     * @param processInstanceKey the instance of {@code sizing-engagement}
     */
    void changeOwner(long processInstanceKey, String owner);

    /**
     * Assigns the open task of this visit, replacing any assignee. Has no effect if the task has ended.
     *
     * @throws EngineUnavailable also if the search doesn't show the task yet
     */
    void assign(HumanTaskRef visit, String userName);

    /**
     * Replaces the candidate users of the open task of this visit. If somebody else has claimed the task, it goes back
     * to the owner. Has no effect if the task has ended.
     *
     * @throws EngineUnavailable also if the search doesn't show the task yet
     */
    void offer(HumanTaskRef visit, String owner, List<String> candidates);

    /**
     * Returns the person who completed this visit's task in Tasklist; empty if it had no assignee.
     *
     * @throws TaskNotCompleted if the task was canceled
     * @throws TaskNotVisibleYet if the search doesn't show the end of the task yet
     */
    Optional<String> assigneeOfCompletedTask(HumanTaskRef visit);

    /**
     * Returns the person who last completed the task <em>Begin engagement</em> in this instance; empty if it had no
     * assignee.
     *
     * @throws TaskNotVisibleYet if the search doesn't show the completed task yet
     */
    Optional<String> whoBegan(long processInstanceKey);

    /**
     * Moves a running engagement back or forward to a point, whatever its state: active elements are terminated,
     * including an approval, an export and incidents. The instance, its {@code runId} and its variables are kept. Tasks
     * of terminated elements that Tasklist still shows are completed.
     *
     * @param processInstanceKey the instance of {@code sizing-engagement}
     */
    void restartAt(long processInstanceKey, RestartPoint point, String correlationId);

    /**
     * Moves a running engagement as {@link #restartAt(long, RestartPoint, String)} does, and sets its revision.
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

    /** Moves a running engagement and sets its revision, without a trace context. */
    default void restartAt(long processInstanceKey, RestartPoint point, int revisionNumber, String correlationId) {
        restartAt(processInstanceKey, point, revisionNumber, correlationId, null);
    }

    /** Moves a running engagement to a step; for a sign-off, to the start of the approval. */
    default void restartAt(long processInstanceKey, Step step, String correlationId) {
        restartAt(processInstanceKey, RestartPoint.before(step), correlationId);
    }

    /**
     * Completes the task of a visit that a restart has terminated, if Tasklist still shows it as open; this has no
     * effect on the process. Failures are only logged.
     */
    void endLeftoverTask(HumanTaskRef visit);

    /**
     * Returns running instances of older versions, ordered by key.
     *
     * @param newest the newest version of each process, as returned by {@link #deployModels}
     * @param compared maximum number of running instances of each process to compare, at most 10000
     */
    List<OutdatedInstance> onOlderVersions(DeployedModels newest, int compared);

    /**
     * Migrates a running instance to the newest deployed version of its process, mapping each element to the one with
     * the same id. Idempotent. Throws {@link EngineUnavailable} if the instance moves at that moment, and
     * {@link EngineRefused} if the newest version has no counterpart of an active element.
     *
     * @param newest the newest version of each process, as returned by {@link #deployModels}
     */
    void migrateToNewest(DeployedModels newest, long processInstanceKey, ProcessId process);

    /** Returns open incidents, newest first. */
    List<ProcessIncident> incidents(int limit);

    /** Resolves an incident so that its work is retried; sets the retries of its job, if it has one. */
    void resolveIncident(long incidentKey, @Nullable Long jobKey, int retries);

    /** Returns running instances of a process. */
    List<ActiveInstance> activeInstances(ProcessId process, int limit);

    /**
     * Returns whether an instance was started at the task <em>Begin engagement</em>, so that it can't lead an
     * engagement.
     */
    boolean waitsToBeBegun(long processInstanceKey);

    /**
     * Returns the keys of the instances of a process that were cancelled last, latest first, by an operator or by
     * {@link #terminate}.
     */
    List<Long> cancelledLast(ProcessId process, int limit);

    /** Returns the health of the engine as seen by this application; never throws. */
    EngineHealth health();
}
