package io.quicksizer.workers.catalogue;

import io.quicksizer.workers.catalogue.workbook.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a part of the catalogue in another version.
 *
 * @param key its key
 * @param externalId its CRM id, or null
 * @param name its name
 * @param partner key of what belongs to it and to nothing else, such as a line item's scenario, or null
 * @param detail what tells entries of the same name apart, such as their days
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

    /** The name as it is compared. */
    String slug() {
        return Keys.slug(name);
    }
}
