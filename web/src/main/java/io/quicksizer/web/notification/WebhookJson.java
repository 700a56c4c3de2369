package io.quicksizer.web.notification;

import io.quicksizer.workers.webhook.WebhookEntry;
import io.quicksizer.workers.webhook.WebhookOverview;
import io.quicksizer.workers.webhook.Webhooks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param host scheme and host of its address; the rest may be a secret and is not shown
 * @param latest latest deliveries, newest first
 */
@Schema(name = "Webhook")
record WebhookJson(
        UUID id,
        String name,
        String host,
        String format,
        List<String> kinds,
        boolean active,
        List<WebhookDelivery> latest) {

    /**
     * A delivery.
     *
     * @param state OPEN, DELIVERED, DEAD or ABANDONED
     * @param error error of the last attempt; empty if it succeeded
     */
    @Schema(name = "WebhookDelivery")
    record WebhookDelivery(UUID id, Instant createdAt, String state, int attempts, String error) {}

    /**
     * A webhook to register.
     *
     * @param format SIGNED_JSON, SLACK or TEAMS
     */
    @Schema(name = "WebhookEntry")
    record WebhookEntryJson(
            @Nullable String name,
            @Nullable String url,
            @Nullable String format,
            @Nullable List<String> kinds) {
        WebhookEntry entry() {
            return new WebhookEntry(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(url, ""),
                    Objects.requireNonNullElse(format, ""),
                    Objects.requireNonNullElse(kinds, List.of()));
        }
    }

    /**
     * A registered webhook.
     *
     * @param secret secret with which the receiver verifies signatures; null for formats without a signature
     */
    @Schema(name = "WebhookRegistered")
    record WebhookRegistered(UUID id, String name, @Nullable String secret) {
        static WebhookRegistered of(Webhooks.Registered registered) {
            return new WebhookRegistered(
                    registered.endpoint().id(), registered.endpoint().name(), registered.secret());
        }
    }

    static WebhookJson of(WebhookOverview.Detail detail) {
        WebhookOverview.Endpoint endpoint = detail.endpoint();
        return new WebhookJson(
                endpoint.id(),
                endpoint.name(),
                endpoint.host(),
                endpoint.format(),
                endpoint.kinds(),
                endpoint.active(),
                detail.latest().stream()
                        .map(sent -> new WebhookDelivery(
                                sent.id(), sent.createdAt(), sent.state(), sent.attempts(), sent.error()))
                        .toList());
    }
}
