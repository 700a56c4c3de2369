package io.quicksizer.db.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A link with which one person can make one decision.
 *
 * @param tokenSha256 hash of the token; the token itself is in the mail only
 * @param level the pending level
 * @param offeredTo the group that was asked
 * @param contentSha256 hash of the content to decide on
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
