package io.quicksizer.db.document;

import org.jspecify.annotations.Nullable;

/**
 * The origin of a document.
 *
 * @param sha256 hash of the content and the decisions that it shows
 * @param rendition 1 for the first of its kind, incremented by each that replaces it
 * @param correlationId of the work that rendered it; null if unknown
 */
public record DocumentSource(
        String sha256, int rendition, @Nullable String correlationId) {}
