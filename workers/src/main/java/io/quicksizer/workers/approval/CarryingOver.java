package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.ApprovalLevel;
import io.quicksizer.db.approval.ApprovalLevelRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.approval.SignOff;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.difference.ComparingRevisions;
import io.quicksizer.workers.revision.SubmittedRevision;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Component that carries the sign-offs of the last approved revision over to a new revision with identical content
 * (docs/approvals.md). The audit log records what was carried over, or why nothing was.
 */
@Component
class CarryingOver {
    private static final int MOST_INPUTS_LISTED = 50;

    private final RevisionRepository revisions;
    private final ApprovalLevelRepository levels;
    private final ApprovalDecisionRepository decisions;
    private final ComparingRevisions comparing;
    private final Eligibility eligibility;
    private final AuditLog audit;
    private final Clock clock;

    CarryingOver(
            RevisionRepository revisions,
            ApprovalLevelRepository levels,
            ApprovalDecisionRepository decisions,
            ComparingRevisions comparing,
            Eligibility eligibility,
            AuditLog audit,
            Clock clock) {
        this.revisions = revisions;
        this.levels = levels;
        this.decisions = decisions;
        this.comparing = comparing;
        this.eligibility = eligibility;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns why the revision has to be signed off again; empty if no earlier revision was approved. */
    Optional<WhyAgain> why(Revision revision) {
        return approvedBefore(revision)
                .map(approved ->
                        WhyAgain.of(comparing.between(approved, revision), levelsOf(approved), levelsOf(revision)));
    }

    /**
     * Stores a decision for each level that carries over, from the first level up to the first that has to be signed
     * again.
     */
    void carryOver(Revision revision) {
        why(revision).ifPresent(why -> {
            SubmittedRevision approved = why.difference().before();
            if (why.reason() == WhyAgain.Reason.NOTHING) {
                for (ApprovalDecision earlier : decisions.findByRevisionIdOrderByLevel(approved.id())) {
                    if (!carries(earlier, revision)) {
                        break;
                    }
                    carryOver(earlier, approved, revision);
                }
            } else {
                record(why, revision);
            }
        });
    }

    private Optional<Revision> approvedBefore(Revision revision) {
        return revisions
                .findFirstByEngagementIdAndStatusOrderByNumberDesc(revision.engagementId(), RevisionStatus.APPROVED)
                .filter(approved -> approved.number() < revision.number());
    }

    private boolean carries(ApprovalDecision earlier, Revision revision) {
        SignOff signOff = earlier.signOff();
        return signOff.decision() == Decision.APPROVED
                && eligibility.stillSigns(signOff.actor(), revision)
                && Optional.ofNullable(signOff.actingFor())
                        .map(delegator -> eligibility.stillSigns(delegator, revision))
                        .orElse(true);
    }

    private void carryOver(ApprovalDecision earlier, SubmittedRevision approved, Revision revision) {
        SignOff signOff = earlier.signOff();
        decisions.save(new ApprovalDecision(
                NewId.next(),
                revision.id(),
                earlier.level(),
                new SignOff(
                        Decision.APPROVED,
                        signOff.actor(),
                        signOff.actingFor(),
                        signOff.comment(),
                        revision.contentSha256(),
                        null,
                        earlier.id(),
                        clock.instant())));
        audit.done(
                "workflow",
                "approval.carry-over",
                "engagement",
                revision.engagementId(),
                Map.of(
                        "revision", revision.number(),
                        "level", earlier.level(),
                        "approver", signOff.actor(),
                        "from", approved.number(),
                        "sha256", revision.contentSha256()));
    }

    private void record(WhyAgain why, Revision revision) {
        audit.done(
                "workflow",
                "approval.again",
                "engagement",
                revision.engagementId(),
                Map.of(
                        "revision", revision.number(),
                        "approved", why.difference().before().number(),
                        "reason", why.reason().name(),
                        "inputs",
                                why.inputs().stream()
                                        .map(change -> change.kind().name() + " "
                                                + change.cell().lineItem())
                                        .map(String::strip)
                                        .distinct()
                                        .limit(MOST_INPUTS_LISTED)
                                        .toList()));
    }

    private List<ApprovalLevel> levelsOf(Revision revision) {
        return levels.findByRevisionIdOrderByLevel(revision.id());
    }
}
