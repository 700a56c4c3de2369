package io.quicksizer.workers.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The identity of a part of the catalogue in another version.
 *
 * @param key its key
 * @param externalId its CRM id, or null
 * @param name its name
 * @param partner key of what belongs to it and to nothing else, such as a line item's scenario, or null
 */
record KnownEntry(
        String key,
        @Nullable String externalId,
        String name,
        @Nullable String partner) {}
