package io.quicksizer.web.approval;

import io.quicksizer.web.page.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Time left for a sign-off.
 *
 * @param overdue whether the time limit has passed
 * @param amount units left, or passed since the limit
 * @param unit days, hours or minutes
 * @param at time limit
 */
public record Due(boolean overdue, long amount, String unit, When at) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Returns the time left; null until the sign-off has been offered. */
    public static @Nullable Due of(@Nullable Instant dueAt, Instant now, Locale locale) {
        if (dueAt == null) {
            return null;
        }
        Duration left = Duration.between(now, dueAt);
        Duration distance = left.abs();
        When at = When.of(dueAt, locale);
        if (distance.toHours() >= 48) {
            return new Due(left.isNegative(), rounded(distance, DAY), "days", at);
        }
        return distance.toMinutes() >= 120
                ? new Due(left.isNegative(), rounded(distance, HOUR), "hours", at)
                : new Due(left.isNegative(), distance.toMinutes(), "minutes", at);
    }

    /** Rounds to the nearest unit, so that a limit of three days shows three days when it has just begun. */
    private static long rounded(Duration distance, Duration unit) {
        return distance.plus(unit.dividedBy(2)).dividedBy(unit);
    }
}
