package io.quicksizer.workers.notification;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that somebody is notified of.
 *
 * @param kind its kind
 * @param key natural key of the fact, such as {@code decision:<revision>:1}; a fact with a known key is recorded once,
 *     however often a job is repeated. It names no person, because it outlives an erasure
 * @param engagementId the engagement, or null
 * @param path the page of the portal that shows it, beginning with a slash
 * @param actor user name of whoever did it, who is not notified; or the name of a part of the product
 * @param facts what the texts name, by the names in {@code notification/texts.properties}; no secrets
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
