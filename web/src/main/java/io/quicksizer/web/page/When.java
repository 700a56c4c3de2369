package io.quicksizer.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A moment in the reader's language and time zone.
 *
 * @param iso for machines
 * @param text for people
 */
public record When(String iso, String text) {

    /** The moment, read in the zone of the server. */
    public static When of(Instant instant, Locale locale) {
        DateTimeFormatter formatter = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault());
        return new When(instant.toString(), formatter.format(instant));
    }
}
