package io.quicksizer.workers.recovery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quicksizer.db.recovery.RecoveryMarks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Metrics of recovery. An age that is not known is not a number, which no alert compares; absence has its own alert.
 */
@Component
class RecoveryMetrics implements MeterBinder {
    private static final double MILLIS = 1_000;

    private final RecoveryMarks marks;
    private final Clock clock;

    RecoveryMetrics(RecoveryMarks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "quicksizer.recovery.apart",
                "1 while somebody has to reconcile database and engine",
                now -> marks.current().state().isApart() ? 1 : 0);
        gauge(
                registry,
                "quicksizer.recovery.reconciling",
                "1 while a reconciliation is not finished",
                now -> marks.current().reconcilingSince() == null ? 0 : 1);
        gauge(
                registry,
                "quicksizer.recovery.missing",
                "running engagements that no process instance leads",
                now -> marks.missing());
        gauge(
                registry,
                "quicksizer.recovery.strays",
                "process instances that lead no engagement",
                now -> marks.current().strays());
        gauge(
                registry,
                "quicksizer.recovery.compared.age.seconds",
                "seconds since database and engine were compared",
                now -> age(marks.current().checkedAt(), now));
        gauge(
                registry,
                "quicksizer.workers.seen.age.seconds",
                "seconds since a workers application was alive",
                now -> age(marks.current().workersSeenAt(), now));
        gauge(
                registry,
                "quicksizer.search.seen.age.seconds",
                "seconds since the engine's search answered",
                now -> age(marks.current().searchSeenAt(), now));
        gauge(
                registry,
                "quicksizer.backup.age.seconds",
                "seconds since the latest verified backup was finished",
                now -> age(marks.latestBackup().orElse(null), now));
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Instant> value) {
        Gauge.builder(name, clock, time -> value.applyAsDouble(time.instant()))
                .description(description)
                .register(registry);
    }

    private static double age(@Nullable Instant since, Instant now) {
        return since == null ? Double.NaN : Duration.between(since, now).toMillis() / MILLIS;
    }
}
