package io.quicksizer.db.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that leaves for a person or a program.
 *
 * @param id by which the receiver recognises a repetition
 * @param channel MAIL or WEBHOOK
 * @param userName receiver of a mail, or null
 * @param endpointId receiver of a webhook, or null
 * @param eventId the fact that a webhook is about, or null
 * @param attempts the running one included
 * @param lastError what the last attempt failed by, or null
 */
public record DeliveryRow(
        UUID id,
        String channel,
        @Nullable String userName,
        @Nullable UUID endpointId,
        @Nullable UUID eventId,
        Instant createdAt,
        Instant nextAttemptAt,
        int attempts,
        @Nullable String lastError,
        DeliveryState state) {}
