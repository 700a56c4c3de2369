package io.quicksizer.db.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The request that a message comes from.
 *
 * @param correlationId the request's
 * @param traceparent W3C trace context; null when there is none
 */
public record Origin(String correlationId, @Nullable String traceparent, Instant at) {}
