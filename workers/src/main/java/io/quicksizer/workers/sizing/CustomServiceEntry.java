package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A custom service as it was typed, not validated yet.
 *
 * @param service key of a catalogue service; null or blank for a free text
 * @param name name of a free-text service; ignored for a catalogue service
 * @param days its effort in days
 * @param note null or blank for none
 */
public record CustomServiceEntry(
        @Nullable String service,
        @Nullable String name,
        @Nullable BigDecimal days,
        @Nullable String note) {

    /** Returns the key of the catalogue service; the empty string for a free text. */
    String serviceKey() {
        return stripped(service);
    }

    /** Returns the name of a free text; the empty string if none was typed. */
    String freeText() {
        return stripped(name);
    }

    String noteText() {
        return stripped(note);
    }

    boolean isFreeText() {
        return serviceKey().isEmpty();
    }

    /** Returns the identity of the service; for free texts it is case-insensitive. */
    String identity() {
        return isFreeText() ? "text " + freeText().toLowerCase(Locale.ROOT) : "service " + serviceKey();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
