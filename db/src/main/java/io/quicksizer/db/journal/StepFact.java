package io.quicksizer.db.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to record.
 *
 * @param revisionNumber the revision in progress, from 1
 * @param actor null when it was the workflow itself
 * @param correlationId correlates it with the request that caused it
 */
public record StepFact(
        UUID engagementId,
        StepElement element,
        StepEventKind kind,
        int revisionNumber,
        @Nullable String actor,
        Instant occurredAt,
        String correlationId) {}
