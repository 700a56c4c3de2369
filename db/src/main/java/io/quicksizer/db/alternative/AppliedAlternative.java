package io.quicksizer.db.alternative;

import java.time.Instant;
import java.util.UUID;

/**
 * A switch: the entries of an alternative that replaced those of its engagement.
 *
 * @param engagementId the engagement
 * @param revisionNumber the revision that was worked on
 * @param name of the alternative
 * @param entriesJson the entries, by step
 * @param actor user name
 * @param appliedAt when
 * @param correlationId of the request
 */
public record AppliedAlternative(
        UUID engagementId,
        int revisionNumber,
        String name,
        String entriesJson,
        String actor,
        Instant appliedAt,
        String correlationId) {}
