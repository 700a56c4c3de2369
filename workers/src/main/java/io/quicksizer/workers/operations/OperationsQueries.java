package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.db.operations.UndeliveredMessage;
import io.quicksizer.processes.engine.EngineHealth;
import io.quicksizer.processes.engine.OperatorText;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.operations.OperationsOverview.Engine;
import io.quicksizer.workers.operations.OperationsOverview.Incident;
import io.quicksizer.workers.recovery.RecoveryStatus;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Queries of administrators for the state of all running engagements. The database's figures are shown whether the
 * engine responds or not.
 */
@Service
@EnableConfigurationProperties(OperationsProperties.class)
public class OperationsQueries {
    /** Maximum number of rows of a list. Further rows are shown after the first ones have been resolved. */
    public static final int MOST_ROWS = 100;

    private final OperationsReader database;
    private final EngineSnapshot engine;
    private final IncidentReading incidents;
    private final RecoveryStatus recovery;
    private final AdministratorGuard guard;
    private final OperationsProperties properties;
    private final Clock clock;

    OperationsQueries(
            OperationsReader database,
            EngineSnapshot engine,
            IncidentReading incidents,
            RecoveryStatus recovery,
            AdministratorGuard guard,
            OperationsProperties properties,
            Clock clock) {
        this.database = database;
        this.engine = engine;
        this.incidents = incidents;
        this.recovery = recovery;
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    /** Returns the overview. If the engine is not ready, its search is not queried. */
    public Answer<OperationsOverview> overview(Person reader) {
        return guard.through(reader, "operations.read", "operations", "all", () -> new Answer.Done<>(overview()));
    }

    /** Returns the running engagements at one place, longest stay first, at most {@link #MOST_ROWS}. */
    public Answer<List<RunningEngagement>> at(Person reader, String place) {
        return guard.through(
                reader, "operations.read", "operations", place, () -> new Answer.Done<>(database.at(place, MOST_ROWS)));
    }

    /** Returns one engagement, if it is running. */
    public Answer<RunningEngagement> standing(Person reader, UUID id) {
        return guard.through(
                reader,
                "operations.read",
                "engagement",
                id,
                () -> Answer.found(database.standing(id), "running engagement"));
    }

    private OperationsOverview overview() {
        Instant now = clock.instant();
        Instant before = now.minus(properties.stuckAfter());
        EngineHealth health = engine.health();
        List<RunningEngagement> running = health.ready() ? database.running(properties.compared()) : List.of();
        return new OperationsOverview(
                database.places(),
                database.stalled(before, MOST_ROWS),
                database.undelivered(before, MOST_ROWS).stream()
                        .map(OperationsQueries::readable)
                        .toList(),
                new Engine(health.ready(), health.detail()),
                health.ready() ? incidents() : null,
                health.ready() ? lost(running, before) : null,
                recovery.current(),
                properties.stuckAfter(),
                now);
    }

    private static UndeliveredMessage readable(UndeliveredMessage message) {
        String error = message.error();
        return error == null
                ? message
                : message.withError(OperatorText.of(error).orElse("See the log of the sender for the reason."));
    }

    private @Nullable List<Incident> incidents() {
        return engine.incidents(MOST_ROWS).map(found -> incidents.read(found)).orElse(null);
    }

    private @Nullable List<RunningEngagement> lost(List<RunningEngagement> running, Instant before) {
        if (running.size() == properties.compared()) {
            return null;
        }
        return engine.leading(properties.compared())
                .map(leading -> LostEngagements.among(running, leading, before).stream()
                        .limit(MOST_ROWS)
                        .toList())
                .orElse(null);
    }
}
