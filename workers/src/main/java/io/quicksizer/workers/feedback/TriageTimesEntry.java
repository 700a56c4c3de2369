package io.quicksizer.workers.feedback;

import java.time.Duration;

/**
 * Times of a severity as they were entered.
 *
 * @param severity name of the severity
 * @param reminder whole number
 * @param reminderUnit HOURS or DAYS
 * @param timeLimit whole number
 * @param timeLimitUnit HOURS or DAYS
 */
public record TriageTimesEntry(
        String severity, String reminder, String reminderUnit, String timeLimit, String timeLimitUnit) {

    /** Returns the form input for these times; whole days are shown in days. */
    static TriageTimesEntry of(String severity, Duration reminder, Duration timeLimit) {
        return new TriageTimesEntry(severity, amount(reminder), unit(reminder), amount(timeLimit), unit(timeLimit));
    }

    private static String unit(Duration duration) {
        return duration.equals(Duration.ofDays(duration.toDays())) ? "DAYS" : "HOURS";
    }

    private static String amount(Duration duration) {
        return Long.toString(unit(duration).equals("DAYS") ? duration.toDays() : duration.toHours());
    }
}
