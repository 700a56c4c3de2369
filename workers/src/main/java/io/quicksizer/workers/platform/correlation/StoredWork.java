package io.quicksizer.workers.platform.correlation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stored work that is now processed: an outbox message or a job of the engine.
 *
 * @param name the name of its span: the kind of work, never an id
 * @param correlationId as stored, or null
 * @param traceparent as stored, or null
 * @param repeated whether this is a retry
 * @param since when it was requested; empty if unknown
 */
public record StoredWork(
        String name,
        @Nullable String correlationId,
        @Nullable String traceparent,
        boolean repeated,
        Optional<Instant> since) {}
