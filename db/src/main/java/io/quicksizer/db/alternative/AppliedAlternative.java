package io.quicksizer.db.alternative;

import io.quicksizer.db.common.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * A switch to an alternative, whose entries replaced those of the engagement.
 *
 * @param revisionNumber the revision in progress
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
