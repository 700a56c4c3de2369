package io.quicksizer.workers.policy;

import io.quicksizer.db.policy.PolicyVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * A published version of the approval policy.
 *
 * @param publishedBy user name
 * @param inForceAt when it came into force; empty until it is deployed to the workflow engine
 * @param note what changed and why
 */
public record PublishedPolicy(
        int number, String publishedBy, Instant publishedAt, Optional<Instant> inForceAt, String note) {
    static PublishedPolicy of(PolicyVersion stored) {
        return new PublishedPolicy(
                stored.number(),
                stored.publishedBy().orElse(""),
                stored.publishedAt().orElseThrow(),
                stored.inForceAt(),
                stored.note());
    }
}
