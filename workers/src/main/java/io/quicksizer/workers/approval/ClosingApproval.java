package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.ApprovalDecision;
import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.document.DocumentKind;
import io.quicksizer.db.document.Exports;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.run.StopRequests;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case that closes the approval of a revision. The outcome has to match the recorded decisions: a revision is
 * closed as approved only if every level of the policy has been signed, and as rejected or with changes requested only
 * if such a decision was recorded.
 */
@Service
public class ClosingApproval {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;
    private final SignedLevels signed;
    private final StopRequests stops;
    private final Exports exports;
    private final AuditLog audit;
    private final Clock clock;

    ClosingApproval(
            RunRegistry runs,
            JobRefusals refusals,
            RevisionRepository revisions,
            ApprovalDecisionRepository decisions,
            SignedLevels signed,
            StopRequests stops,
            Exports exports,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.revisions = revisions;
        this.decisions = decisions;
        this.signed = signed;
        this.stops = stops;
        this.exports = exports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes the approval with the outcome in the job's header. Idempotent: a repeated job changes nothing. */
    @Transactional
    public void close(Job job) {
        LeadingRun run = runs.leading(job);
        Engagement engagement = run.engagement();
        Revision revision = revisions
                .findByEngagementIdAndNumber(engagement.id(), run.revisionNumber())
                .orElseThrow();
        DecisionOutcome outcome = DecisionOutcome.of(job.header("outcome"));
        RevisionStatus status = RevisionStatus.valueOf(outcome.name());
        if (revision.status() == status) {
            return;
        }
        if (stops.exists(run.id())) { // the request comes first; its message interrupts the approval with this job
            throw new OperatorReadable(IncidentPhrase.SENTENCE_BEING_STOPPED.with());
        }
        objection(revision, status).ifPresent(why -> {
            throw refusals.refuse(
                    job,
                    engagement,
                    IncidentPhrase.WHAT_NOT_CLOSED.with(revision.number(), outcome.text(), why),
                    IncidentPhrase.ADVICE_RESTART_APPROVAL.with());
        });
        close(engagement, revision, status);
    }

    /** Sets the status of a revision without checking its decisions; if it is approved, requests its documents. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Engagement engagement, Revision revision, RevisionStatus status) {
        revision.decide(status, clock.instant());
        if (status == RevisionStatus.APPROVED) {
            engagement.approve(clock.instant());
            revisions.flush();
            exports.request(revision.id(), List.of(DocumentKind.values()), clock.instant());
        }
        audit.done("workflow", "approval.close", "revision", revision.id(), Map.of("outcome", status.name()));
    }

    private Optional<String> objection(Revision revision, RevisionStatus status) {
        if (revision.status() != RevisionStatus.SUBMITTED) {
            return Optional.of(IncidentPhrase.WHY_ALREADY.with(revision.status()));
        }
        if (status == RevisionStatus.APPROVED) {
            return signed.objection(revision);
        }
        return decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                        .map(ApprovalDecision::signOff)
                        .anyMatch(signOff -> signOff.decision() == Decision.valueOf(status.name()))
                ? Optional.empty()
                : Optional.of(IncidentPhrase.WHY_NOBODY.with());
    }
}
