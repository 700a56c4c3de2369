package io.quicksizer.workers.outbox;

import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.outbox.EngineCommand.AssignTask;
import io.quicksizer.workers.outbox.EngineCommand.ChangeOwner;
import io.quicksizer.workers.outbox.EngineCommand.OfferTask;
import io.quicksizer.workers.tasklist.StepCandidates;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assignees and candidates of tasks in Tasklist, which are updated in the engine when an engagement changes its owner,
 * is shared with others or no longer shared, the access of a planner changes, or a sign-off is assigned. Only the
 * record decides which entries count, so a late delivery is harmless.
 */
@Component
public class TaskHolders {
    private final Outbox outbox;
    private final StepJournal journal;
    private final ProcessRuns runs;
    private final StepCandidates candidates;
    private final WorkflowEngine engine;

    TaskHolders(
            Outbox outbox, StepJournal journal, ProcessRuns runs, StepCandidates candidates, WorkflowEngine engine) {
        this.outbox = outbox;
        this.journal = journal;
        this.runs = runs;
        this.candidates = candidates;
        this.engine = engine;
    }

    /**
     * Assigns the open step of an engagement, and its further steps, to the new owner. The open sign-off keeps its
     * assignee.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ownerChanged(UUID engagementId, UUID runId, String owner) {
        outbox.add(new ChangeOwner(engagementId, runId, owner));
        waiting(engagementId)
                .filter(visit -> step(visit) != Step.SIGN_OFF)
                .ifPresent(visit -> outbox.add(new AssignTask(engagementId, visit.id(), owner)));
        sharingChanged(engagementId);
    }

    /** Offers the open step of an engagement to the people who may edit it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sharingChanged(UUID engagementId) {
        waiting(engagementId)
                .filter(visit -> step(visit) != Step.SIGN_OFF)
                .ifPresent(visit -> outbox.add(new OfferTask(engagementId, visit.id())));
    }

    /** Assigns the open sign-off of an engagement to an approver. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signOffAssigned(UUID engagementId, String approver) {
        waiting(engagementId)
                .filter(visit -> step(visit) == Step.SIGN_OFF)
                .ifPresent(visit -> outbox.add(new AssignTask(engagementId, visit.id(), approver)));
    }

    void carryOut(ChangeOwner command) {
        runs.find(command.runId())
                .filter(run -> run.endReason().isEmpty())
                .flatMap(ProcessRun::instanceKey)
                .ifPresent(instance -> engine.changeOwner(instance, command.owner()));
    }

    void carryOut(AssignTask command) {
        open(command.engagementId(), command.visitId()).ifPresent(task -> engine.assign(task, command.assignee()));
    }

    void carryOut(OfferTask command) {
        open(command.engagementId(), command.visitId())
                .ifPresent(task -> candidates
                        .of(command.engagementId())
                        .ifPresent(now -> engine.offer(task, now.owner(), now.editors())));
    }

    private Optional<HumanTaskRef> open(UUID engagementId, UUID visitId) {
        return waiting(engagementId).filter(visit -> visit.id().equals(visitId)).flatMap(TaskHolders::task);
    }

    private Optional<Visit> waiting(UUID engagementId) {
        return journal.waitingVisit(engagementId);
    }

    private static Optional<HumanTaskRef> task(Visit visit) {
        StepElement element = visit.element();
        return element.processInstanceKey() == null || element.instanceKey() == null
                ? Optional.empty()
                : Optional.of(new HumanTaskRef(element.processInstanceKey(), element.instanceKey(), step(visit)));
    }

    private static Step step(Visit visit) {
        return Step.valueOf(Objects.requireNonNull(visit.element().step()));
    }
}
