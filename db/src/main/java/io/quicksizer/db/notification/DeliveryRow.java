package io.quicksizer.db.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a person or a program.
 *
 * @param id by which the receiver recognizes duplicates
 * @param channel MAIL or WEBHOOK
 * @param userName receiver of a mail, or null
 * @param endpointId receiver of a webhook, or null
 * @param eventId the fact that a webhook is about, or null
 * @param attempts number of attempts, including one in progress
 * @param lastError error of the last attempt, or null
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
