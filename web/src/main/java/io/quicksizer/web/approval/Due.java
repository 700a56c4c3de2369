package io.quicksizer.web.approval;

import io.quicksizer.web.page.When;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much time is left for a sign-off.
 *
 * @param overdue whether the time limit has passed
 * @param amount how many units are left, or have passed since
 * @param unit days, hours or minutes
 * @param at when the time limit ends
 */
public record Due(boolean overdue, long amount, String unit, When at) {

    /** The time left; null until the sign-off has been offered. */
    public static @Nullable Due of(@Nullable Instant dueAt, Instant now, Locale locale) {
        if (dueAt == null) {
            return null;
        }
        Duration left = Duration.between(now, dueAt);
        Duration distance = left.abs();
        When at = When.of(dueAt, locale);
        if (distance.toHours() >= 48) {
            return new Due(left.isNegative(), distance.toDays(), "days", at);
        }
        return distance.toMinutes() >= 120
                ? new Due(left.isNegative(), distance.toHours(), "hours", at)
                : new Due(left.isNegative(), distance.toMinutes(), "minutes", at);
    }
}
