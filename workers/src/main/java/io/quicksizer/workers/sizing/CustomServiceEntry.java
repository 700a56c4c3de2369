package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A custom service as it was typed, not checked yet.
 *
 * @param service key of a catalogue service; null or blank for a free text
 * @param name what a free-text service is called; ignored for a catalogue service
 * @param days its effort in days
 * @param note anything to remember; null or blank for nothing
 */
public record CustomServiceEntry(
        @Nullable String service,
        @Nullable String name,
        @Nullable BigDecimal days,
        @Nullable String note) {

    /** Empty for a free text. */
    String serviceKey() {
        return stripped(service);
    }

    /** Empty if none was typed. */
    String freeText() {
        return stripped(name);
    }

    String noteText() {
        return stripped(note);
    }

    boolean isFreeText() {
        return serviceKey().isEmpty();
    }

    /** The identity of a service; case does not distinguish free texts. */
    String identity() {
        return isFreeText() ? "text " + freeText().toLowerCase(Locale.ROOT) : "service " + serviceKey();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
