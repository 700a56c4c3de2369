package io.quicksizer.db.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document as a list shows it, without its bytes.
 *
 * @param sha256 hash of its bytes
 * @param size its bytes
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
