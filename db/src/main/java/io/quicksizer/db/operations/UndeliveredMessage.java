package io.quicksizer.db.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that has not reached the workflow engine.
 *
 * @param engagementId the engagement that it is about, or another aggregate, such as a version of the approval policy
 * @param engagement name of that engagement; empty if it is about another aggregate
 * @param kind the kind of the message, such as {@code EntryRecorded}
 * @param createdAt when it was written
 * @param attempts number of attempts
 * @param error last error of the engine; null before the first response
 * @param parkedAt since when it has been waiting for an operator; null while it is retried automatically
 */
public record UndeliveredMessage(
        UUID id,
        UUID engagementId,
        String engagement,
        String kind,
        Instant createdAt,
        int attempts,
        @Nullable String error,
        @Nullable Instant parkedAt) {

    /** Returns a copy with another error text. */
    public UndeliveredMessage withError(String text) {
        return new UndeliveredMessage(id, engagementId, engagement, kind, createdAt, attempts, text, parkedAt);
    }
}
