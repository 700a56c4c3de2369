package io.quicksizer.ops.journey;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The durations of repeated measurements.
 *
 * @param sorted in ascending order; at least one
 */
public record Times(List<Duration> sorted) {

    public Times {
        sorted = sorted.stream().sorted().toList();
    }

    /** Creates it from durations in any order. */
    public static Times of(Collection<Duration> times) {
        return new Times(List.copyOf(times));
    }

    public Duration median() {
        return quantile(0.5);
    }

    public Duration p95() {
        return quantile(0.95);
    }

    private Duration quantile(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d times: median %d ms, p95 %d ms, longest %d ms",
                sorted.size(),
                median().toMillis(),
                p95().toMillis(),
                sorted.getLast().toMillis());
    }
}
