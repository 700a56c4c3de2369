package io.quicksizer.db.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of a list of documents, without the bytes.
 *
 * @param sha256 hash of the bytes
 * @param size in bytes
 * @param createdAt when it was rendered
 */
public record DocumentSummary(
        UUID id,
        UUID revisionId,
        DocumentKind kind,
        String fileName,
        String mediaType,
        String sha256,
        long size,
        Instant createdAt) {}
