package io.quicksizer.db.alternative;

import io.quicksizer.db.common.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A switch: the entries of an alternative that replaced those of its engagement.
 *
 * @param revisionNumber the revision that was worked on
 * @param entriesJson the entries, by step
 * @param actor user name
 * @param channel PORTAL or API
 * @param correlationId of the request
 */
public record AppliedAlternative(
        UUID engagementId,
        int revisionNumber,
        String name,
        String entriesJson,
        String actor,
        Channel channel,
        Instant appliedAt,
        String correlationId) {}
