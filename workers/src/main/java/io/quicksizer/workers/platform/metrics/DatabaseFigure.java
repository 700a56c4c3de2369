package io.quicksizer.workers.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A figure of {@link DatabaseFigures} as it was read last. */
public final class DatabaseFigure<T> {
    /** Beyond its freshness, longer than two scrapes a minute apart; an older value says nothing about the present. */
    private static final Duration KEPT = Duration.ofSeconds(150);

    private final DatabaseFigures figures;
    private final Duration fresh;
    private final Supplier<T> source;
    private volatile @Nullable Reading<T> latest;
    private volatile boolean broken;

    DatabaseFigure(DatabaseFigures figures, Duration fresh, Supplier<T> source) {
        this.figures = figures;
        this.fresh = fresh;
        this.source = source;
    }

    private record Reading<T>(long at, Optional<T> value) {}

    /** Returns the value; empty while the database gives none. */
    public Optional<T> latest() {
        figures.refresh();
        Reading<T> reading = latest;
        return reading == null || isOlder(reading, figures.now(), fresh.plus(KEPT))
                ? Optional.empty()
                : reading.value();
    }

    /**
     * Adds a gauge of the figure, which is not a number while the database gives none.
     *
     * @param description for people
     * @param part the number that is shown of the value
     * @param tags names and values in turn
     */
    public void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<T> part, String... tags) {
        Gauge.builder(
                        name,
                        this,
                        figure -> figure.latest()
                                .map(value -> part.applyAsDouble(value))
                                .orElse(Double.NaN))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    boolean isDue(long now) {
        Reading<T> reading = latest;
        return reading == null || isOlder(reading, now, fresh);
    }

    private static boolean isOlder(Reading<?> reading, long now, Duration age) {
        return now - reading.at() >= age.toNanos();
    }

    void read() {
        latest = new Reading<>(figures.now(), Optional.of(source.get()));
        broken = false;
    }

    /** Whether the last reading that reached the database failed. */
    boolean isBroken() {
        return broken;
    }

    void failed() {
        missed();
        broken = true;
    }

    void missed() {
        latest = new Reading<>(figures.now(), Optional.empty());
    }
}
