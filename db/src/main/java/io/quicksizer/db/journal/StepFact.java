package io.quicksizer.db.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be recorded.
 *
 * @param revisionNumber the revision being worked on, from 1
 * @param actor null when it was the workflow itself
 * @param correlationId ties it to the request that led to it
 */
public record StepFact(
        UUID engagementId,
        StepElement element,
        StepEventKind kind,
        int revisionNumber,
        @Nullable String actor,
        Instant occurredAt,
        String correlationId) {}
