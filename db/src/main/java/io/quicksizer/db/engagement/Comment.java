package io.quicksizer.db.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment on an engagement.
 *
 * @param id from {@link io.quicksizer.db.common.NewId}
 * @param author user name
 * @param body 1..4000 characters of plain text
 * @param mentions user names of those who shall see it, each once
 */
public record Comment(
        UUID id, UUID engagementId, String author, String body, List<String> mentions, Instant writtenAt) {

    public Comment {
        mentions = List.copyOf(mentions);
    }
}
