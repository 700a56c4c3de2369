package io.quicksizer.workers.notification;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that people are notified of.
 *
 * @param kind its kind
 * @param key natural key of the fact, such as {@code decision:<revision>:1}; makes recording idempotent if a job is
 *     retried. It contains no user name, because it outlives an erasure
 * @param engagementId the engagement, or null
 * @param path page of the portal that shows it, beginning with a slash
 * @param actor user name of the person who caused it, who is not notified; or the name of a component
 * @param facts values for the placeholders in {@code notification/texts.properties}; no secrets
 */
public record Notice(
        NoticeKind kind,
        String key,
        @Nullable UUID engagementId,
        String path,
        String actor,
        Map<String, String> facts) {

    /** Copies the facts. */
    public Notice {
        facts = Map.copyOf(facts);
    }
}
