package io.quicksizer.db.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that people and programs are notified of.
 *
 * @param id from {@link io.quicksizer.db.common.NewId}
 * @param key natural key; a fact with a known key is not recorded again
 * @param kind name of the kind
 * @param engagementId the engagement, or null
 * @param path page of the portal that shows it
 * @param actor user name of the person who caused it, or the name of a part of the product
 * @param factsJson the parameters of the texts, a JSON object with texts as values
 * @param at when it happened
 */
public record NoticeRow(
        UUID id,
        String key,
        String kind,
        @Nullable UUID engagementId,
        String path,
        String actor,
        String factsJson,
        Instant at) {}
