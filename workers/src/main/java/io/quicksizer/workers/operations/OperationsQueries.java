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
 * Shows administrators the state of all running engagements. What the database knows is shown whether the engine
 * answers or not.
 */
@Service
@EnableConfigurationProperties(OperationsProperties.class)
public class OperationsQueries {
    /** More than this nobody reads; what is hidden comes up when the first have been dealt with. */
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

    /** Everything at a glance. */
    public Answer<OperationsOverview> overview(Person reader) {
        return guard.through(reader, "operations.read", "operations", "all", () -> new Answer.Done<>(overview()));
    }

    /** Running engagements at one place, those there longest first, at most {@link #MOST_ROWS}. */
    public Answer<List<RunningEngagement>> at(Person reader, String place) {
        return guard.through(
                reader, "operations.read", "operations", place, () -> new Answer.Done<>(database.at(place, MOST_ROWS)));
    }

    /** One engagement, if it runs. */
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
                : message.withError(OperatorText.of(error).orElse("The log of the sender has the reason."));
    }

    private @Nullable List<Incident> incidents() {
        return engine.incidents(MOST_ROWS).map(found -> incidents.read(found)).orElse(null);
    }

    private @Nullable List<RunningEngagement> lost(List<RunningEngagement> running, Instant before) {
        if (running.size() == properties.compared()) {
            return null;
        }
        return engine.leading(properties.compared())
                .map(leading -> LostEngagements.among(running, leading).stream()
                        .filter(standing -> standing.since().isBefore(before))
                        .limit(MOST_ROWS)
                        .toList())
                .orElse(null);
    }
}
