package io.quicksizer.workers.operations;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.model.CloseOutcome;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.RecordOutcome;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.approval.ClosingApproval;
import io.quicksizer.workers.catalogue.content.Catalogues;
import io.quicksizer.workers.engagement.ClosingEngagement;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.engagement.SubmissionJson;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.revision.FreezingRevision;
import io.quicksizer.workers.revision.OpeningNextRevision;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds out from the database where a process that the engine has lost goes on. What was accepted before the loss is
 * carried out first, by the same use cases that the jobs would have called.
 */
@Component
class TakingUp {
    private final StepJournal journal;
    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;
    private final Catalogues catalogues;
    private final FreezingRevision freezing;
    private final ClosingApproval closingApproval;
    private final OpeningNextRevision openingNext;
    private final ClosingEngagement closing;
    private final Journey journey;

    TakingUp(
            StepJournal journal,
            RevisionRepository revisions,
            ApprovalDecisionRepository decisions,
            Catalogues catalogues,
            FreezingRevision freezing,
            ClosingApproval closingApproval,
            OpeningNextRevision openingNext,
            ClosingEngagement closing,
            Journey journey) {
        this.journal = journal;
        this.revisions = revisions;
        this.decisions = decisions;
        this.catalogues = catalogues;
        this.freezing = freezing;
        this.closingApproval = closingApproval;
        this.openingNext = openingNext;
        this.closing = closing;
        this.journey = journey;
    }

    /** The point to go on before; empty when what was accepted has ended the engagement. */
    Optional<RestartPoint> point(Engagement engagement) {
        for (EngineCommand command : journey.untold(engagement.id())) {
            switch (command) {
                case EngineCommand.Withdraw withdraw -> {
                    return ended(engagement.id(), CloseOutcome.WITHDRAWN);
                }
                case EngineCommand.Cancel cancel -> {
                    return ended(engagement.id(), CloseOutcome.CANCELLED);
                }
                case EngineCommand.Restart restart -> {
                    return Optional.of(restart.point());
                }
                case EngineCommand.Rebuild rebuild -> {
                    return Optional.of(rebuild.point());
                }
                case EngineCommand.OpenProcess open -> {}
                case EngineCommand.CompleteTask complete -> {}
                case EngineCommand.DeployPolicy deploy -> {}
            }
        }
        return switch (engagement.status()) {
            case APPROVED -> Optional.of(RestartPoint.EXPORT);
            case IN_APPROVAL -> approval(engagement);
            case DRAFT, CHANGES_REQUESTED -> wizard(engagement);
            case REJECTED, WITHDRAWN, CANCELLED -> Optional.empty();
        };
    }

    /** An approval that is opened again counts the decisions and would take any of them for a signature. */
    private Optional<RestartPoint> approval(Engagement engagement) {
        UUID id = engagement.id();
        int number = engagement.currentRevisionNumber();
        Revision revision = revisions.findByEngagementIdAndNumber(id, number).orElseThrow();
        return switch (outcome(revision)) {
            case CHANGES_REQUESTED -> {
                closingApproval.close(id, number, DecisionOutcome.CHANGES_REQUESTED);
                openingNext.open(id, number);
                yield Optional.of(RestartPoint.REVIEW);
            }
            case REJECTED -> {
                closingApproval.close(id, number, DecisionOutcome.REJECTED);
                yield ended(id, CloseOutcome.REJECTED);
            }
            case SUBMITTED, APPROVED, WITHDRAWN -> Optional.of(RestartPoint.APPROVAL);
        };
    }

    private RevisionStatus outcome(Revision revision) {
        if (revision.status() != RevisionStatus.SUBMITTED) {
            return revision.status();
        }
        return decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                .max(Comparator.comparingInt(ApprovalDecision::level))
                .map(decision -> decision.signOff().decision())
                .filter(decision -> decision != Decision.APPROVED)
                .map(decision -> RevisionStatus.valueOf(decision.name()))
                .orElse(RevisionStatus.SUBMITTED);
    }

    private Optional<RestartPoint> wizard(Engagement engagement) {
        Optional<Visit> latest = journal.currentVisit(engagement.id());
        if (latest.isEmpty()) {
            return Optional.of(RestartPoint.CONTEXT);
        }
        Step step = Step.valueOf(String.valueOf(latest.get().element().step()));
        if (step == Step.SIGN_OFF) {
            return Optional.of(RestartPoint.REVIEW);
        }
        String outcome = latest.get().outcome();
        return outcome == null
                ? Optional.of(RestartPoint.before(step))
                : after(engagement, step, SubmissionJson.outcome(outcome), latest.get());
    }

    private Optional<RestartPoint> after(Engagement engagement, Step step, RecordOutcome outcome, Visit visit) {
        return switch (outcome) {
            case PROBLEMS -> Optional.of(RestartPoint.before(step));
            case BACK, JUMP ->
                Optional.of(
                        visit.nextStep() == null
                                ? RestartPoint.CONTEXT
                                : RestartPoint.before(Step.valueOf(visit.nextStep())));
            case ACCEPTED -> Optional.of(next(engagement, step));
            case SUBMIT -> {
                freezing.freeze(engagement.id(), engagement.currentRevisionNumber());
                yield Optional.of(RestartPoint.APPROVAL);
            }
            case WITHDRAW -> ended(engagement.id(), CloseOutcome.WITHDRAWN);
        };
    }

    /** The forward path of the model (docs/processes.md). */
    private RestartPoint next(Engagement engagement, Step step) {
        return switch (step) {
            case CONTEXT -> RestartPoint.SCOPE;
            case SCOPE -> RestartPoint.SCENARIOS;
            case SCENARIOS -> RestartPoint.SIZING;
            case SIZING ->
                EngagementStates.of(engagement).expertOpen(catalogues.snapshot(engagement.catalogueVersionId()))
                        ? RestartPoint.EXPERT
                        : RestartPoint.REVIEW;
            case EXPERT, REVIEW, SIGN_OFF -> RestartPoint.REVIEW;
        };
    }

    private Optional<RestartPoint> ended(UUID id, CloseOutcome outcome) {
        closing.close(id, outcome);
        return Optional.empty();
    }
}
