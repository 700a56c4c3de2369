package io.quicksizer.db.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The key, name and position of a row of the catalogue.
 *
 * @param key stable text that survives re-imports; unique within the version and table; no white space
 * @param name what people read
 * @param position order within the version, from 0
 * @param sourceRow row of the sheet, from 1; null when it has none
 */
public record CataloguePlace(
        String key, String name, int position, @Nullable Integer sourceRow) {}
