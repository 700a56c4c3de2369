package io.quicksizer.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A point in time in the reader's language and the server's time zone.
 *
 * @param iso ISO 8601 text for machines
 * @param text localized text for people
 */
public record When(String iso, String text) {

    /** Formats a point in time in the server's time zone. */
    public static When of(Instant instant, Locale locale) {
        DateTimeFormatter formatter = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault());
        return new When(instant.toString(), formatter.format(instant));
    }
}
