package io.quicksizer.workers.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Latest reading of one figure of {@link DatabaseFigures}. */
public final class DatabaseFigure<T> {
    /**
     * The time for which an outdated value is still returned; longer than two scrapes a minute apart. An older one is
     * meaningless.
     */
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

    /** Returns the latest value; empty while the database can't be read. */
    public Optional<T> latest() {
        figures.refresh();
        Reading<T> reading = latest;
        return reading == null || isOlder(reading, figures.now(), fresh.plus(KEPT))
                ? Optional.empty()
                : reading.value();
    }

    /**
     * Registers a gauge of the figure, which is {@code NaN} while the database can't be read.
     *
     * @param part extracts the number from the value
     * @param tags alternating keys and values
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

    /** Returns whether the last reading that reached the database failed. */
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
