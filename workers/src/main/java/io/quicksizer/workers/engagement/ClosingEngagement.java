package io.quicksizer.workers.engagement;

import io.quicksizer.db.approval.ApprovalDecisionRepository;
import io.quicksizer.db.approval.Decision;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.run.StopRequests;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.CloseOutcome;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import io.quicksizer.workers.wizard.EntryOutcome;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: closes an engagement whose process ends without an approval. The outcome must be on record: a request to
 * withdraw or cancel this run, a withdrawal in the review, or a rejecting decision.
 */
@Service
public class ClosingEngagement {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final StopRequests stops;
    private final StepJournal journal;
    private final RevisionRepository revisions;
    private final ApprovalDecisionRepository decisions;
    private final AuditLog audit;
    private final Clock clock;

    ClosingEngagement(
            RunRegistry runs,
            JobRefusals refusals,
            StopRequests stops,
            StepJournal journal,
            RevisionRepository revisions,
            ApprovalDecisionRepository decisions,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.stops = stops;
        this.journal = journal;
        this.revisions = revisions;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes the engagement of a job. Idempotent: a repeated job changes nothing. */
    @Transactional
    public void close(Job job) {
        LeadingRun run = runs.leading(job);
        CloseOutcome outcome = CloseOutcome.valueOf(job.header("outcome"));
        Engagement engagement = run.engagement();
        if (!closed(engagement, outcome)) {
            if (!asked(engagement, outcome)) {
                throw refusals.refuse(
                        job,
                        engagement,
                        IncidentPhrase.WHAT_NOBODY_ASKED.with(outcome.text()),
                        IncidentPhrase.ADVICE_RESTART_WHERE.with());
            }
            if (engagement.status() == EngagementStatus.APPROVED) {
                throw refusals.refuse(
                        job,
                        engagement,
                        IncidentPhrase.WHAT_ALREADY.with(engagement.status()),
                        IncidentPhrase.ADVICE_CANCEL.with());
            }
            if (engagement.status().isRunning()) { // otherwise another end came first
                close(engagement, outcome);
            }
        }
    }

    /** Closes an engagement whose end was requested; does nothing if it is closed with this outcome already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Engagement engagement, CloseOutcome outcome) {
        if (closed(engagement, outcome)) {
            return;
        }
        revisions
                .findFirstByEngagementIdAndStatusOrderByNumberDesc(engagement.id(), RevisionStatus.SUBMITTED)
                .ifPresent(revision -> revision.decide(RevisionStatus.WITHDRAWN, clock.instant()));
        switch (outcome) {
            case WITHDRAWN -> engagement.withdraw(clock.instant());
            case CANCELLED -> engagement.cancel(clock.instant());
            case REJECTED -> engagement.reject(clock.instant());
        }
        audit.done("workflow", "engagement.close", "engagement", engagement.id(), Map.of("outcome", outcome.name()));
    }

    /** Returns whether the record holds a reason to close the engagement this way. */
    @Transactional(readOnly = true)
    public boolean asked(Engagement engagement, CloseOutcome outcome) {
        return switch (outcome) {
            case WITHDRAWN -> stops.exists(engagement.runId(), outcome.name()) || withdrawnInReview(engagement);
            case CANCELLED -> stops.exists(engagement.runId(), outcome.name());
            case REJECTED -> rejected(engagement);
        };
    }

    private boolean withdrawnInReview(Engagement engagement) {
        return engagement.status().isInWizard()
                && journal.latestVisit(engagement.id(), engagement.runId())
                        .filter(visit -> EntryOutcome.WITHDRAW.text().equals(visit.outcome()))
                        .isPresent();
    }

    private boolean rejected(Engagement engagement) {
        return revisions
                .findByEngagementIdAndNumber(engagement.id(), engagement.currentRevisionNumber())
                .filter(revision -> revision.status() == RevisionStatus.REJECTED)
                .filter(this::hasRejectingDecision)
                .isPresent();
    }

    private boolean hasRejectingDecision(Revision revision) {
        return decisions.findByRevisionIdOrderByLevel(revision.id()).stream()
                .anyMatch(decision -> decision.signOff().decision() == Decision.REJECTED);
    }

    private static boolean closed(Engagement engagement, CloseOutcome outcome) {
        return engagement.status() == EngagementStatus.valueOf(outcome.name());
    }
}
