package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.processes.model.CloseOutcome;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process has ended without a proposal: writes down how. */
@Service
public class ClosingEngagement {
    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final AuditLog audit;
    private final Clock clock;

    ClosingEngagement(EngagementRepository engagements, RevisionRepository revisions, AuditLog audit, Clock clock) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes once, however often it is told. An open revision is withdrawn with its engagement. */
    @Transactional
    public void close(UUID id, CloseOutcome outcome) {
        Engagement engagement = engagements.findLocked(id).orElseThrow();
        EngagementStatus status = EngagementStatus.valueOf(outcome.name());
        if (engagement.status() == status) {
            return;
        }
        revisions
                .findFirstByEngagementIdAndStatusOrderByNumberDesc(id, RevisionStatus.SUBMITTED)
                .ifPresent(revision -> revision.decide(RevisionStatus.WITHDRAWN, clock.instant()));
        engagement.moveTo(status, clock.instant());
        audit.done("workflow", "engagement.close", "engagement", id, Map.of("outcome", outcome.name()));
    }
}
