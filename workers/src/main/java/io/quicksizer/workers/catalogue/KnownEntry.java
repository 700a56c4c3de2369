package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Identifying attributes of a catalogue entry, by which versions are matched.
 *
 * @param key its key
 * @param externalId its CRM id, or null
 * @param name its name
 * @param partner key of an entry related to it only, such as a line item's scenario, or null
 * @param detail distinguishes entries of the same name, such as by their days
 */
record KnownEntry(
        String key,
        @Nullable String externalId,
        String name,
        @Nullable String partner,
        String detail) {

    KnownEntry(String key, @Nullable String externalId, String name, @Nullable String partner) {
        this(key, externalId, name, partner, "");
    }

    /** Returns the name with its punctuation, so that {@code C++} and {@code C#} differ. */
    String exactName() {
        return Keys.folded(name);
    }

    /** Returns the normalized name for comparisons. */
    String slug() {
        return Keys.slug(name);
    }
}
