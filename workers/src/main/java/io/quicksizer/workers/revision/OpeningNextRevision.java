package io.quicksizer.workers.revision;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.model.RevisionOpened;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes were requested: the planner works on the next revision from now on. */
@Service
public class OpeningNextRevision {
    private final EngagementRepository engagements;
    private final AuditLog audit;
    private final Clock clock;

    OpeningNextRevision(EngagementRepository engagements, AuditLog audit, Clock clock) {
        this.engagements = engagements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens once, however often it is told: the job names the revision that was sent back. */
    @Transactional
    public RevisionOpened open(UUID engagementId, int sentBack) {
        Engagement engagement = engagements.findLocked(engagementId).orElseThrow();
        if (engagement.currentRevisionNumber() == sentBack) {
            engagement.openNextRevision(clock.instant());
            engagement.moveTo(EngagementStatus.CHANGES_REQUESTED, clock.instant());
            audit.done("workflow", "revision.open", "engagement", engagementId, Map.of("number", sentBack + 1));
        }
        return new RevisionOpened(engagement.currentRevisionNumber());
    }
}
