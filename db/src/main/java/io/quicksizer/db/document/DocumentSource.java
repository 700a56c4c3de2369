package io.quicksizer.db.document;

import org.jspecify.annotations.Nullable;

/**
 * Origin of a document.
 *
 * @param sha256 hash of the content and the decisions that it shows
 * @param rendition 1 for the first of its kind, one more for each that replaces it
 * @param correlationId the work that made it; null when nobody knows
 */
public record DocumentSource(
        String sha256, int rendition, @Nullable String correlationId) {}
