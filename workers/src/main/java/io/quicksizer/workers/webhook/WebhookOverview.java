package io.quicksizer.workers.webhook;

import io.quicksizer.db.notification.DeliveryRow;
import io.quicksizer.db.notification.WebhookRow;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All endpoints as administrators see them.
 *
 * @param on whether the installation has a key for webhooks
 */
public record WebhookOverview(boolean on, List<Detail> endpoints) {

    /**
     * An endpoint as administrators see it. The path of its address may be a secret and is not shown.
     *
     * @param host scheme and host of its address
     */
    public record Endpoint(
            UUID id, String name, String host, String format, List<String> kinds, boolean active, Instant createdAt) {
        static Endpoint of(WebhookRow row) {
            URI address = URI.create(row.url());
            return new Endpoint(
                    row.id(),
                    row.name(),
                    address.getScheme() + "://" + address.getAuthority(),
                    row.format(),
                    row.kinds(),
                    row.active(),
                    row.createdAt());
        }
    }

    /**
     * A delivery to an endpoint.
     *
     * @param state OPEN, DELIVERED, DEAD or ABANDONED
     * @param error what the last attempt failed by; empty if it did not
     */
    public record Sent(UUID id, Instant createdAt, String state, int attempts, String error) {
        static Sent of(DeliveryRow row) {
            return new Sent(
                    row.id(),
                    row.createdAt(),
                    row.state().name(),
                    row.attempts(),
                    row.lastError() == null ? "" : row.lastError());
        }
    }

    /** An endpoint with its latest deliveries, newest first. */
    public record Detail(Endpoint endpoint, List<Sent> latest) {}
}
