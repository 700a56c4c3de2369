package io.quicksizer.workers.operations;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.db.revision.RevisionRepository;
import io.quicksizer.db.revision.RevisionStatus;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.result.StatusWord;
import io.quicksizer.workers.sizing.MessageWord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a running engagement to another point of its process. What was entered stays; a revision that waits for sign-off
 * is taken back when the engagement goes back into the wizard, and the next revision is worked on.
 */
@Service
public class RestartingEngagement {
    private static final String ACTION = "engagement.restart";

    private final EngagementRepository engagements;
    private final RevisionRepository revisions;
    private final ProcessRuns runs;
    private final PossiblePoints points;
    private final EngagementHistory journey;
    private final OutboxMessageRepository messages;
    private final Outbox outbox;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final Clock clock;

    RestartingEngagement(
            EngagementRepository engagements,
            RevisionRepository revisions,
            ProcessRuns runs,
            PossiblePoints points,
            EngagementHistory journey,
            OutboxMessageRepository messages,
            Outbox outbox,
            AdministratorGuard guard,
            AuditLog audit,
            Clock clock) {
        this.engagements = engagements;
        this.revisions = revisions;
        this.runs = runs;
        this.points = points;
        this.journey = journey;
        this.messages = messages;
        this.outbox = outbox;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A restart that was accepted; the workflow engine follows as soon as it is reachable.
     *
     * @param revisionNumber the revision that is worked on from then on
     * @param takenBack whether a submitted revision was taken back for it
     */
    public record Restarted(UUID engagementId, RestartPoint point, int revisionNumber, boolean takenBack) {}

    /** The points at which it can be restarted, in the order of the process; none when it has ended. */
    @Transactional(readOnly = true)
    public Answer<List<RestartPoint>> points(Person reader, UUID id) {
        return guard.through(
                reader,
                ACTION,
                "engagement",
                id,
                () -> Answer.found(engagements.findById(id).map(points::of), "engagement"));
    }

    /**
     * Restarts it. Undelivered messages about it are abandoned.
     *
     * @param reason for the audit trail; may be empty
     */
    @Transactional
    public Answer<Restarted> restart(Person actor, UUID id, RestartPoint point, String reason) {
        return guard.through(
                actor,
                ACTION,
                "engagement",
                id,
                () -> engagements
                        .findLocked(id)
                        .map(engagement -> objection(engagement, point)
                                .<Answer<Restarted>>map(why -> new Answer.Conflicting<>(why, engagement.rowVersion()))
                                .orElseGet(() -> new Answer.Done<>(restart(actor, engagement, ACTION, point, reason))))
                        .orElseGet(() -> new Answer.Missing<>("engagement")));
    }

    /** The reason why it cannot be restarted there; empty if it can. */
    Optional<Conflict> objection(Engagement engagement, RestartPoint point) {
        if (journey.isBeingStopped(engagement.id())) {
            return Optional.of(Conflict.of(ConflictCode.BEING_STOPPED));
        }
        if (!points.of(engagement).contains(point)) {
            return Optional.of(Conflict.of(
                    ConflictCode.NO_RESTART_THERE,
                    StatusWord.of(engagement.status()),
                    MessageWord.of("operations.point." + point, point.name())));
        }
        if (instance(engagement).isEmpty()) {
            return Optional.of(Conflict.of(ConflictCode.INSTANCE_UNKNOWN));
        }
        return Optional.empty();
    }

    /** Restarts the locked engagement, under the name of an action in the audit trail. */
    Restarted restart(Person actor, Engagement engagement, String action, RestartPoint point, String reason) {
        UUID id = engagement.id();
        UUID run = engagement.runId();
        long instance = instance(engagement).orElseThrow();
        boolean takenBack = engagement.status() == EngagementStatus.IN_APPROVAL && point != RestartPoint.APPROVAL;
        if (takenBack) {
            takeBack(engagement);
        }
        int revision = engagement.currentRevisionNumber();
        engagements.saveAndFlush(engagement);
        int givenUp = messages.abandonOpen(id, clock.instant());
        UUID event = journey.remember(id, run, point, revision, actor.userName());
        outbox.add(new EngineCommand.Restart(id, event, instance, point, revision));
        audit.done(
                actor.userName(),
                action,
                "engagement",
                id,
                Map.of("point", point.name(), "reason", reason, "takenBack", takenBack, "messagesGivenUp", givenUp));
        return new Restarted(id, point, revision, takenBack);
    }

    private void takeBack(Engagement engagement) {
        revisions
                .findFirstByEngagementIdAndStatusOrderByNumberDesc(engagement.id(), RevisionStatus.SUBMITTED)
                .ifPresent(revision -> revision.decide(RevisionStatus.WITHDRAWN, clock.instant()));
        engagement.requestChanges(clock.instant());
    }

    private Optional<Long> instance(Engagement engagement) {
        return runs.find(engagement.runId()).flatMap(ProcessRun::instanceKey);
    }
}
