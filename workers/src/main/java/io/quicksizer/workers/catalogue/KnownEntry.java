package io.quicksizer.workers.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What something of the catalogue can be recognised by in another version.
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
