package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Use case: rebuilds from the database the process instances that the workflow engine has lost. Safe to repeat: running
 * instances are not touched, and no run is rebuilt twice.
 */
@Service
public class Rebuilding {
    /** Maximum number of engagements of one call; callers repeat the call until none remain. */
    public static final int MOST_AT_ONCE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final String ACTION = "engagement.rebuild";

    private final OperationsReader database;
    private final EngineSnapshot engine;
    private final RebuildingEngagement rebuilding;
    private final ProcessRuns runs;
    private final AdministratorGuard guard;
    private final OperationsProperties properties;
    private final Clock clock;

    Rebuilding(
            OperationsReader database,
            EngineSnapshot engine,
            RebuildingEngagement rebuilding,
            ProcessRuns runs,
            AdministratorGuard guard,
            OperationsProperties properties,
            Clock clock) {
        this.database = database;
        this.engine = engine;
        this.rebuilding = rebuilding;
        this.runs = runs;
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The result of a rebuild.
     *
     * @param rebuilt the rebuilt engagements, each with the point at which it continues; the engine receives them
     *     through the outbox
     * @param ended number of engagements that ended instead, by something that was accepted before the loss
     * @param running number of engagements that the engine knows, or that have been rebuilt before
     * @param remaining number of lost engagements that are left for the next call
     */
    public record Rebuilt(List<Taken> rebuilt, int ended, int running, int remaining) {}

    /**
     * A rebuilt engagement.
     *
     * @param point the point at which it continues
     */
    public record Taken(UUID engagementId, String name, RestartPoint point) {}

    /**
     * Rebuilds every running engagement that the engine does not know, up to {@link #MOST_AT_ONCE}.
     *
     * @param lostBefore every run that began before this time counts as lost, whatever the engine's search returns: for
     *     an engine that was replaced by an empty one while its search still shows the old instances; null to rely on
     *     the search
     * @param reason reason for the audit trail; may be empty
     */
    public Answer<Rebuilt> rebuildAll(Person actor, @Nullable Instant lostBefore, String reason) {
        return rebuildAll(actor, lostBefore, reason, MOST_AT_ONCE);
    }

    /**
     * Rebuilds a batch of lost engagements.
     *
     * @param cut every run that began before this time counts as lost, by the database's clock; null to rely on the
     *     search
     * @param most maximum number of engagements
     */
    Answer<Rebuilt> rebuildPortion(Person actor, @Nullable Instant cut, String reason, int most) {
        return guard.through(actor, ACTION, "operations", "all", () -> {
            List<RunningEngagement> running = database.running(properties.compared());
            Optional<List<RunningEngagement>> lost =
                    cut == null ? lost(running, null) : Optional.of(begunBefore(running, cut));
            return lost.<Answer<Rebuilt>>map(
                            found -> new Answer.Done<>(rebuild(actor, running.size(), found, reason, most)))
                    .orElseGet(Rebuilding::unknown);
        });
    }

    private List<RunningEngagement> begunBefore(List<RunningEngagement> running, Instant cut) {
        Set<UUID> before = runs.begunBefore(cut);
        return LostEngagements.among(running, Set.of()).stream()
                .filter(standing -> before.contains(standing.runId()))
                .toList();
    }

    private Answer<Rebuilt> rebuildAll(Person actor, @Nullable Instant lostBefore, String reason, int most) {
        return guard.through(actor, ACTION, "operations", "all", () -> {
            List<RunningEngagement> running = database.running(properties.compared());
            return lost(running, lostBefore)
                    .<Answer<Rebuilt>>map(lost -> new Answer.Done<>(rebuild(actor, running.size(), lost, reason, most)))
                    .orElseGet(Rebuilding::unknown);
        });
    }

    /** Rebuilds one engagement, as {@link #rebuildAll} does. */
    public Answer<Rebuilt> rebuild(Person actor, UUID id, @Nullable Instant lostBefore, String reason) {
        return guard.through(actor, ACTION, "engagement", id, () -> {
            List<RunningEngagement> running = database.running(properties.compared());
            if (running.stream().noneMatch(standing -> standing.engagementId().equals(id))) {
                return new Answer.Missing<>("running engagement");
            }
            return lost(running, lostBefore)
                    .map(lost -> lost.stream()
                            .filter(standing -> standing.engagementId().equals(id))
                            .toList())
                    .<Answer<Rebuilt>>map(lost -> new Answer.Done<>(rebuild(actor, 1, lost, reason, 1)))
                    .orElseGet(Rebuilding::unknown);
        });
    }

    private Rebuilt rebuild(Person actor, int running, List<RunningEngagement> lost, String reason, int most) {
        List<Taken> taken = new ArrayList<>();
        List<RunningEngagement> now = lost.stream().limit(most).toList();
        int postponed = 0;
        for (RunningEngagement standing : now) {
            try {
                rebuilding
                        .rebuild(actor, standing.engagementId(), standing.runId(), reason)
                        .ifPresent(point -> taken.add(new Taken(standing.engagementId(), standing.name(), point)));
            } catch (ConcurrencyFailureException locked) { // by the workers, which mark missing runs at the same time
                LOG.info(
                        "Engagement {} is locked and postponed to the next batch: {}",
                        standing.engagementId(),
                        locked.getMessage());
                postponed++;
            }
        }
        return new Rebuilt(
                taken,
                now.size() - taken.size() - postponed,
                running - lost.size(),
                lost.size() - now.size() + postponed);
    }

    /** Returns the lost engagements; empty if the engine's search is needed and does not respond. */
    private Optional<List<RunningEngagement>> lost(List<RunningEngagement> running, @Nullable Instant lostBefore) {
        if (lostBefore != null) {
            return Optional.of(LostEngagements.among(running, Set.of()).stream()
                    .filter(standing -> RunTime.of(standing.runId()).isBefore(lostBefore))
                    .toList());
        }
        Instant before = clock.instant().minus(properties.stuckAfter());
        return engine.leading(properties.compared()).map(leading -> LostEngagements.among(running, leading, before));
    }

    private static Answer<Rebuilt> unknown() {
        return new Answer.Conflicting<>(Conflict.of(ConflictCode.LOSSES_UNKNOWN), 0);
    }
}
