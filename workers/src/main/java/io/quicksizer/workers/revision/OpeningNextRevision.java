package io.quicksizer.workers.revision;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.job.IncidentPhrase;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.model.RevisionOpened;
import io.quicksizer.processes.model.Variable;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.run.JobRefusals;
import io.quicksizer.workers.run.LeadingRun;
import io.quicksizer.workers.run.RunRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Use case: opens the next revision after changes were requested. */
@Service
public class OpeningNextRevision {
    private final RunRegistry runs;
    private final JobRefusals refusals;
    private final RevisionRepository revisions;
    private final AuditLog audit;
    private final Clock clock;

    OpeningNextRevision(
            RunRegistry runs, JobRefusals refusals, RevisionRepository revisions, AuditLog audit, Clock clock) {
        this.runs = runs;
        this.refusals = refusals;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the next revision. Idempotent: a repeated job, which still has the previous revision's number, returns the
     * one that was opened.
     */
    @Transactional
    public RevisionOpened open(Job job) {
        LeadingRun run = runs.leading(job);
        Engagement engagement = run.engagement();
        int current = engagement.currentRevisionNumber();
        if (engagement.status() == EngagementStatus.CHANGES_REQUESTED && sentBack(engagement, current - 1)) {
            requireClaim(run, current - 1);
            return new RevisionOpened(current);
        }
        requireClaim(run, current);
        if (engagement.status() != EngagementStatus.IN_APPROVAL || !sentBack(engagement, current)) {
            throw refusals.refuse(
                    job,
                    engagement,
                    IncidentPhrase.WHAT_NO_CHANGES_REQUESTED.with(current),
                    IncidentPhrase.ADVICE_RESTART_APPROVAL.with());
        }
        return new RevisionOpened(open(engagement));
    }

    /** Opens the next revision of an engagement that was sent back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int open(Engagement engagement) {
        int number = engagement.requestChanges(clock.instant());
        audit.done("workflow", "revision.open", "engagement", engagement.id(), Map.of("number", number));
        return number;
    }

    private void requireClaim(LeadingRun run, int number) {
        run.job().claims().revisionNumber().filter(claimed -> claimed != number).ifPresent(claimed -> {
            throw runs.disagrees(run, Variable.REVISION_NUMBER, claimed, number);
        });
    }

    private boolean sentBack(Engagement engagement, int number) {
        return revisions
                .findByEngagementIdAndNumber(engagement.id(), number)
                .filter(revision -> revision.status() == RevisionStatus.CHANGES_REQUESTED)
                .isPresent();
    }
}
