package io.quicksizer.db.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A program that is notified over HTTP.
 *
 * @param format SIGNED_JSON, SLACK or TEAMS
 * @param kinds names of the kinds that it subscribes to
 * @param language language of its texts, {@code en} or {@code de}
 * @param generation number of its secrets so far, from 1
 */
public record WebhookRow(
        UUID id,
        String name,
        String url,
        String format,
        List<String> kinds,
        String language,
        int generation,
        boolean active,
        String createdBy,
        Instant createdAt) {

    public WebhookRow {
        kinds = List.copyOf(kinds);
    }
}
