package io.quicksizer.processes.connection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parser of the engine's timestamps: 8.6 writes the offset as +0000, later versions as Z or +00:00. */
final class EngineTimes {
    private static final DateTimeFormatter WITHOUT_COLON = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HHMM", "Z")
            .toFormatter(java.util.Locale.ROOT);

    private EngineTimes() {}

    static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return withoutColon(text);
        }
    }

    private static @Nullable Instant withoutColon(String text) {
        try {
            return OffsetDateTime.parse(text, WITHOUT_COLON).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
