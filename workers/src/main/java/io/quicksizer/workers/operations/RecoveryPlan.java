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
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.approval.ClosingApproval;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.ClosingEngagement;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.revision.FreezingRevision;
import io.quicksizer.workers.revision.OpeningNextRevision;
import io.quicksizer.workers.wizard.EntryOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The rules that determine from the database the point at which a process that the engine has lost continues.
 * Submissions and decisions that were accepted before the loss are applied first, by the same use cases that the jobs
 * would have called.
 */
@Component
class RecoveryPlan {
    private final StepJournal journal;
    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;
    private final Catalogues catalogues;
    private final FreezingRevision freezing;
    private final ClosingApproval closingApproval;
    private final OpeningNextRevision openingNext;
    private final ClosingEngagement closing;
    private final EngagementHistory journey;

    RecoveryPlan(
            StepJournal journal,
            RevisionRepository revisions,
            ApprovalDecisionRepository decisions,
            Catalogues catalogues,
            FreezingRevision freezing,
            ClosingApproval closingApproval,
            OpeningNextRevision openingNext,
            ClosingEngagement closing,
            EngagementHistory journey) {
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

    /**
     * Returns the point before which the process continues; empty if the engagement has ended, or is ended by what was
     * accepted before.
     */
    Optional<RestartPoint> point(Engagement engagement) {
        for (CloseOutcome stop : List.of(CloseOutcome.WITHDRAWN, CloseOutcome.CANCELLED)) {
            if (engagement.status().isRunning() && closing.asked(engagement, stop)) {
                return ended(engagement, stop);
            }
        }
        for (EngineCommand command : journey.undelivered(engagement.id())) {
            if (command instanceof EngineCommand.Restart restart) {
                return Optional.of(restart.point());
            }
            if (command instanceof EngineCommand.Rebuild rebuild) {
                return Optional.of(rebuild.point());
            }
        }
        return switch (engagement.status()) {
            case APPROVED -> Optional.of(RestartPoint.EXPORT);
            case IN_APPROVAL -> approval(engagement);
            case DRAFT, CHANGES_REQUESTED -> wizard(engagement);
            case REJECTED, WITHDRAWN, CANCELLED -> Optional.empty();
        };
    }

    private Optional<RestartPoint> approval(Engagement engagement) {
        Revision revision = revisions
                .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                .orElseThrow();
        RevisionStatus outcome = outcome(revision);
        if (revision.status() == RevisionStatus.SUBMITTED && outcome != RevisionStatus.SUBMITTED) {
            closingApproval.close(engagement, revision, outcome);
        }
        return switch (outcome) {
            case CHANGES_REQUESTED -> {
                openingNext.open(engagement);
                yield Optional.of(RestartPoint.REVIEW);
            }
            case REJECTED -> ended(engagement, CloseOutcome.REJECTED);
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
        Optional<Visit> latest = journal.latestVisit(engagement.id());
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
                : after(engagement, step, EntryOutcome.of(outcome), latest.get());
    }

    private Optional<RestartPoint> after(Engagement engagement, Step step, EntryOutcome outcome, Visit visit) {
        return switch (outcome) {
            case PROBLEMS -> Optional.of(RestartPoint.before(step));
            case BACK, JUMP ->
                Optional.of(
                        visit.nextStep() == null
                                ? RestartPoint.CONTEXT
                                : RestartPoint.before(Step.valueOf(visit.nextStep())));
            case ACCEPTED ->
                Optional.of(
                        RestartPoint.before(step.next(expertOpen(engagement)).orElse(Step.REVIEW)));
            case SUBMIT -> {
                if (visit.revisionNumber() != engagement.currentRevisionNumber()) {
                    yield Optional.of(RestartPoint.REVIEW); // recalled since
                }
                freezing.freeze(engagement, visit.id());
                yield Optional.of(RestartPoint.APPROVAL);
            }
            case WITHDRAW -> ended(engagement, CloseOutcome.WITHDRAWN);
        };
    }

    private boolean expertOpen(Engagement engagement) {
        return EngagementStates.of(engagement).expertOpen(catalogues.snapshot(engagement.catalogueVersionId()));
    }

    private Optional<RestartPoint> ended(Engagement engagement, CloseOutcome outcome) {
        closing.close(engagement, outcome);
        return Optional.empty();
    }
}
