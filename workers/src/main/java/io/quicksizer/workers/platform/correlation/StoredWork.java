package io.quicksizer.workers.platform.correlation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work that was stored and is now taken up: a message of the outbox, a job of the engine.
 *
 * @param name the name of its span; the kind of work, never an id
 * @param correlationId as stored, or null
 * @param traceparent as stored, or null
 * @param repeated whether it was tried before
 * @param since when it was asked for; empty if nobody knows
 */
public record StoredWork(
        String name,
        @Nullable String correlationId,
        @Nullable String traceparent,
        boolean repeated,
        Optional<Instant> since) {}
