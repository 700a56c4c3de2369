package io.quicksizer.workers.operations;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.RevisionFrozen;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.Catalogues;
import io.quicksizer.workers.engagement.EngagementStates;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.revision.FreezingRevision;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rebuild of one engagement: a new run of its process, from its place according to the database. */
@Component
class RebuildingEngagement {
    private final EngagementRepository engagements;
    private final OutboxMessageRepository messages;
    private final RecoveryPlan recovery;
    private final FreezingRevision freezing;
    private final Catalogues catalogues;
    private final EngagementHistory journey;
    private final ProcessRuns runs;
    private final RecoveryMarks marks;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RebuildingEngagement(
            EngagementRepository engagements,
            OutboxMessageRepository messages,
            RecoveryPlan recovery,
            FreezingRevision freezing,
            Catalogues catalogues,
            EngagementHistory journey,
            ProcessRuns runs,
            RecoveryMarks marks,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.engagements = engagements;
        this.messages = messages;
        this.recovery = recovery;
        this.freezing = freezing;
        this.catalogues = catalogues;
        this.journey = journey;
        this.runs = runs;
        this.marks = marks;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Rebuilds the engagement if its run is still the lost one, in a transaction of its own.
     *
     * @return the point at which it continues; empty if it has been rebuilt or has ended in the meantime
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<RestartPoint> rebuild(Person actor, UUID id, UUID lostRun, String reason) {
        Optional<Engagement> found = engagements
                .findLocked(id)
                .filter(engagement -> engagement.runId().equals(lostRun));
        Optional<RestartPoint> point = found.flatMap(recovery::point);
        if (point.isEmpty()) {
            found.ifPresent(engagement -> messages.abandonOpen(id, clock.instant()));
            return Optional.empty();
        }
        rebuild(actor, found.get(), point.get(), reason);
        return point;
    }

    private void rebuild(Person actor, Engagement engagement, RestartPoint point, String reason) {
        UUID id = engagement.id();
        UUID run = NewId.next();
        Optional<RevisionFrozen> waiting = waiting(engagement);
        EngineCommand.Rebuild command = new EngineCommand.Rebuild(
                id,
                run,
                point,
                engagement.owner(),
                engagement.currentRevisionNumber(),
                EngagementStates.of(engagement).expertOpen(catalogues.snapshot(engagement.catalogueVersionId())),
                waiting.map(RevisionFrozen::policyVersion).orElse(0),
                waiting.map(RevisionFrozen::facts).orElse(null));
        Optional<Long> former = instanceOfThisEngine(engagement.runId());
        engagement.rebuild(run);
        engagements.saveAndFlush(engagement);
        messages.abandonOpen(id, clock.instant());
        former.ifPresent(key -> outbox.add(new EngineCommand.Terminate(id, key)));
        journey.remember(id, run, point, command.revisionNumber(), actor.userName());
        outbox.add(command);
        audit.done(
                actor.userName(),
                "engagement.rebuild",
                "engagement",
                id,
                Map.of("point", point.name(), "run", run.toString(), "reason", reason));
    }

    /**
     * Returns the instance that led the run, unless it belonged to an earlier engine: a new engine assigns its keys
     * from the beginning, so the key may now belong to another engagement.
     */
    private Optional<Long> instanceOfThisEngine(UUID run) {
        UUID engine = marks.current().engineId();
        return runs.find(run)
                .filter(lost -> engine != null && lost.startedAt().isAfter(RunTime.of(engine)))
                .flatMap(ProcessRun::instanceKey);
    }

    /** Returns the facts and the policy version of the revision that waits for approval. */
    private Optional<RevisionFrozen> waiting(Engagement engagement) {
        return freezing.waiting(engagement).map(freezing::frozen);
    }
}
