package io.quicksizer.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point in time in the reader's language and the server's time zone, which the text names. Where scripts run, the
 * browser replaces the text by one in the reader's time zone.
 *
 * @param iso ISO 8601 text for machines
 * @param text localized text for people
 */
public record When(String iso, String text) {

    /** Formats the date and time of a point in time. */
    public static When of(Instant instant, Locale locale) {
        return of(instant, FormatStyle.MEDIUM, locale);
    }

    /** Formats the time of day of a point in time. */
    public static When timeOf(Instant instant, Locale locale) {
        return of(instant, null, locale);
    }

    private static When of(Instant instant, @Nullable FormatStyle date, Locale locale) {
        DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                .appendLocalized(date, FormatStyle.SHORT)
                .appendLiteral(' ')
                .appendZoneText(TextStyle.SHORT)
                .toFormatter(locale)
                .withZone(ZoneId.systemDefault());
        return new When(instant.toString(), formatter.format(instant));
    }
}
