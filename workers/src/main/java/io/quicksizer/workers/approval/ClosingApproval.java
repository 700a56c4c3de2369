package io.quicksizer.workers.approval;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how an approval ended. */
@Service
public class ClosingApproval {
    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final AuditLog audit;
    private final Clock clock;

    ClosingApproval(EngagementRepository engagements, RevisionRepository revisions, AuditLog audit, Clock clock) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes once, however often it is told.
     *
     * @param outcome approved, changes requested or rejected; the others never end an approval
     */
    @Transactional
    public void close(UUID engagementId, int revisionNumber, DecisionOutcome outcome) {
        Engagement engagement = engagements.findLocked(engagementId).orElseThrow();
        Revision revision = revisions
                .findByEngagementIdAndNumber(engagementId, revisionNumber)
                .orElseThrow();
        if (revision.status() != RevisionStatus.SUBMITTED) {
            return;
        }
        RevisionStatus status = RevisionStatus.valueOf(outcome.name());
        revision.decide(status, clock.instant());
        if (status == RevisionStatus.APPROVED) {
            engagement.moveTo(EngagementStatus.APPROVED, clock.instant());
        }
        audit.done("workflow", "approval.close", "revision", revision.id(), Map.of("outcome", outcome.text()));
    }
}
