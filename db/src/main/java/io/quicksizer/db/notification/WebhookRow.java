package io.quicksizer.db.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A program that is notified by HTTP.
 *
 * @param format SIGNED_JSON, SLACK or TEAMS
 * @param kinds names of the kinds that it asks for
 * @param generation counts the secrets that it had, from 1
 */
public record WebhookRow(
        UUID id,
        String name,
        String url,
        String format,
        List<String> kinds,
        int generation,
        boolean active,
        String createdBy,
        Instant createdAt) {

    public WebhookRow {
        kinds = List.copyOf(kinds);
    }
}
