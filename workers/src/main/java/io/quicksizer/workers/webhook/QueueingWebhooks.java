package io.quicksizer.workers.webhook;

import io.quicksizer.db.notification.DeliveryStore;
import io.quicksizer.db.notification.WebhookRow;
import io.quicksizer.db.notification.WebhookStore;
import io.quicksizer.workers.notification.Notifying;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Adds a delivery for each endpoint that asks for a fact, in the transaction that records the fact. */
@Component
class QueueingWebhooks {
    private final WebhookStore endpoints;
    private final DeliveryStore deliveries;
    private final Clock clock;

    QueueingWebhooks(WebhookStore endpoints, DeliveryStore deliveries, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @EventListener
    void recorded(Notifying.NoticeRecorded notice) {
        endpoints.askingFor(notice.kind().name()).forEach(endpoint -> add(endpoint, notice.eventId()));
    }

    /** Adds a delivery of a fact to an endpoint, once. */
    void add(WebhookRow endpoint, UUID event) {
        deliveries.webhook("webhook:" + endpoint.id() + ":" + event, endpoint.id(), event, clock.instant());
    }
}
