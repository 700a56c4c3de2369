package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.IdleVisit;
import io.quicksizer.db.engagement.IdleVisits;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: reminds owners of engagements that have been idle for too long, and again after each further period of the
 * same length.
 */
@Service
@EnableConfigurationProperties(EngagementSettings.class)
public class RemindingOwners {
    private static final int AT_ONCE = 100;

    private final IdleVisits visits;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration idleAfter;

    RemindingOwners(IdleVisits visits, AuditLog audit, Clock clock, EngagementSettings settings) {
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
        this.idleAfter = settings.idleAfter();
    }

    /**
     * Reminds of the next idle visits, up to 100, and returns their number. Each visit is claimed, so concurrent
     * workers remind of it only once.
     */
    @Transactional
    public int remind() {
        Instant now = clock.instant();
        List<IdleVisit> idle = visits.claim(now.minus(idleAfter), now, AT_ONCE);
        idle.forEach(visit -> audit.done(
                "workflow",
                "engagement.remind",
                "engagement",
                visit.engagementId(),
                Map.of(
                        "owner", visit.owner(),
                        "step", visit.step(),
                        "since", visit.since().toString(),
                        "visit", visit.visitId().toString())));
        return idle.size();
    }
}
