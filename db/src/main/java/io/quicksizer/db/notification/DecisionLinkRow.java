package io.quicksizer.db.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that leads one person to one decision.
 *
 * @param tokenSha256 hash of the token; the token itself is in the mail only
 * @param level the level that was asked
 * @param offeredTo the group that was asked
 * @param contentSha256 the content that was asked about
 * @param used whether it was used
 */
public record DecisionLinkRow(
        String tokenSha256,
        String userName,
        UUID engagementId,
        UUID revisionId,
        int level,
        String offeredTo,
        String contentSha256,
        Instant createdAt,
        Instant expiresAt,
        boolean used) {}
