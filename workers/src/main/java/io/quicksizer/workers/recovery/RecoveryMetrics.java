package io.quicksizer.workers.recovery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quicksizer.db.recovery.Backups;
import io.quicksizer.db.recovery.RecoveryMark;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.workers.platform.metrics.DatabaseFigure;
import io.quicksizer.workers.platform.metrics.DatabaseFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Metrics of recovery. A part that has never responded has an age, too, and WAL that was never archived is infinitely
 * old. The age is NaN, which never exceeds the threshold of an alert, for a Tasklist that is not monitored, and while
 * there is no backup, for which the alert has a condition of its own.
 */
@Component
class RecoveryMetrics implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final double MILLIS = 1_000;

    private final DatabaseFigure<Found> figures;
    private final Clock clock;

    RecoveryMetrics(DatabaseFigures database, RecoveryMarks marks, Backups backups, Clock clock) {
        this.figures = database.figure(
                FRESH,
                () -> new Found(marks.current(), marks.missing(), backups.latest(), backups.latestArchivedWal()));
        this.clock = clock;
    }

    private record Found(RecoveryMark mark, int missing, Optional<Instant> backup, Optional<Instant> archived) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        figures.gauge(
                registry,
                "quicksizer.recovery.apart",
                "1 while somebody has to reconcile database and engine",
                found -> found.mark().state().isApart() ? 1 : 0);
        figures.gauge(
                registry,
                "quicksizer.recovery.reconciling",
                "1 while a reconciliation is not finished",
                found -> found.mark().reconcilingSince() == null ? 0 : 1);
        figures.gauge(
                registry,
                "quicksizer.recovery.missing",
                "running engagements that no process instance leads",
                Found::missing);
        figures.gauge(
                registry,
                "quicksizer.recovery.strays",
                "process instances that lead no engagement",
                found -> found.mark().strays());
        age(
                registry,
                "quicksizer.recovery.compared.age.seconds",
                "seconds since database and engine were compared",
                found -> found.mark().engineSince());
        age(
                registry,
                "quicksizer.workers.seen.age.seconds",
                "seconds since a workers application was alive",
                found -> found.mark().workersSince());
        age(
                registry,
                "quicksizer.search.seen.age.seconds",
                "seconds since the engine's search answered",
                found -> found.mark().searchSince());
        age(
                registry,
                "quicksizer.tasklist.seen.age.seconds",
                "seconds since Tasklist was ready",
                found -> found.mark().tasklistSeenAt());
        age(
                registry,
                "quicksizer.backup.age.seconds",
                "seconds since the latest verified backup was finished",
                found -> found.backup().orElse(null));
        figures.gauge(
                registry,
                "quicksizer.wal.archive.age.seconds",
                "seconds since PostgreSQL archived a WAL segment",
                found -> found.archived().map(this::seconds).orElse(Double.POSITIVE_INFINITY));
    }

    private void age(
            MeterRegistry registry, String name, String description, Function<Found, @Nullable Instant> since) {
        figures.gauge(registry, name, description, found -> seconds(since.apply(found)));
    }

    private double seconds(@Nullable Instant since) {
        return since == null
                ? Double.NaN
                : Duration.between(since, clock.instant()).toMillis() / MILLIS;
    }
}
