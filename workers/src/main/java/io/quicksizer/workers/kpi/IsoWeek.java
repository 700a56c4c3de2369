package io.quicksizer.workers.kpi;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * A week as defined by ISO 8601: it begins on Monday, and the first week of a year contains its first Thursday.
 *
 * @param monday its first day
 */
public record IsoWeek(LocalDate monday) {

    /** @throws IllegalArgumentException for any other day of the week */
    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week begins on Monday, not on " + monday);
        }
    }

    /** Returns the week that contains a day. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Parses a week such as {@code 2026-W07}; empty if malformed or if the year has no such week. */
    public static Optional<IsoWeek> parse(String text) {
        try {
            return Optional.of(new IsoWeek(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE)))
                    .filter(week -> week.text().equals(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** Returns the week in the form {@code 2026-W07}. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Returns the week the given number of weeks later; earlier if negative. */
    public IsoWeek plus(int weeks) {
        return new IsoWeek(monday.plusWeeks(weeks));
    }
}
