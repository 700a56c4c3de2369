package io.quicksizer.db.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that has not reached the workflow engine.
 *
 * @param engagementId the engagement that it is about, or the version of the approval policy
 * @param engagement name of that engagement; empty if it is about the policy
 * @param kind the kind of the message, such as {@code EntryRecorded}
 * @param createdAt when it was written
 * @param attempts how often it was tried
 * @param error what the engine said last; null before the first answer
 * @param parkedAt since when it waits for an operator; null while it is tried again by itself
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

    /** The same message with another text of the error. */
    public UndeliveredMessage withError(String text) {
        return new UndeliveredMessage(id, engagementId, engagement, kind, createdAt, attempts, text, parkedAt);
    }
}
