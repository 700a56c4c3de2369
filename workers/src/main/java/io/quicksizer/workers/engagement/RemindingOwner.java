package io.quicksizer.workers.engagement;

import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The process asks every day whether the planner has forgotten an engagement. */
@Service
public class RemindingOwner {
    private final StepJournal journal;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration idleAfter;

    RemindingOwner(
            StepJournal journal,
            AuditLog audit,
            Clock clock,
            @Value("${quicksizer.engagement.idle-after:14d}") Duration idleAfter) {
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
        this.idleAfter = idleAfter;
    }

    /** Notes a reminder if the engagement has waited at the same step for longer than the configured time. */
    @Transactional
    public void remindIfIdle(UUID engagementId, UUID runId) {
        Instant since = clock.instant().minus(idleAfter);
        Optional<Visit> idle = journal.currentVisit(engagementId)
                .filter(Visit::open)
                .filter(visit -> visit.element().runId().equals(runId))
                .filter(visit -> visit.enteredAt().isBefore(since));
        idle.ifPresent(visit -> audit.done(
                "workflow",
                "engagement.remind",
                "engagement",
                engagementId,
                Map.of(
                        "step",
                        String.valueOf(visit.element().step()),
                        "visit",
                        visit.id().toString())));
    }
}
