package io.quicksizer.workers.webhook;

import io.quicksizer.db.notification.DeliveryRow;
import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.db.notification.NoticeStore;
import io.quicksizer.db.notification.WebhookRow;
import io.quicksizer.db.notification.WebhookStore;
import io.quicksizer.workers.delivery.DeliveryChannel;
import io.quicksizer.workers.delivery.DeliveryResult;
import io.quicksizer.workers.tasklist.TasklistSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Delivers webhooks: each attempt is signed over the present time and the body. */
@Component
@EnableConfigurationProperties({WebhookSettings.class, TasklistSettings.class})
class WebhookChannel implements DeliveryChannel {
    private final WebhookStore endpoints;
    private final NoticeStore notices;
    private final WebhookSettings settings;
    private final WebhookSecrets secrets;
    private final WebhookCalls calls;
    private final String portal;
    private final Clock clock;

    WebhookChannel(
            WebhookStore endpoints,
            NoticeStore notices,
            WebhookSettings settings,
            WebhookSecrets secrets,
            WebhookCalls calls,
            TasklistSettings tasklist,
            Clock clock) {
        this.endpoints = endpoints;
        this.notices = notices;
        this.settings = settings;
        this.secrets = secrets;
        this.calls = calls;
        this.portal = tasklist.portal();
        this.clock = clock;
    }

    @Override
    public String channel() {
        return "WEBHOOK";
    }

    @Override
    public boolean ready() {
        return secrets.available();
    }

    @Override
    public DeliveryResult deliver(DeliveryRow delivery) {
        if (delivery.endpointId() == null || delivery.eventId() == null) {
            return new DeliveryResult.Needless("the event or the endpoint was removed");
        }
        Optional<WebhookRow> endpoint = endpoints.find(delivery.endpointId());
        Optional<NoticeRow> notice = notices.find(delivery.eventId());
        if (endpoint.isEmpty() || notice.isEmpty() || !endpoint.get().active()) {
            return new DeliveryResult.Needless("the endpoint was disabled");
        }
        return WebhookAddress.of(endpoint.get().url(), settings)
                .map(address -> send(address, endpoint.get(), delivery, notice.get()))
                .orElseGet(() -> new DeliveryResult.Impossible("the address is not allowed"));
    }

    private DeliveryResult send(URI address, WebhookRow endpoint, DeliveryRow delivery, NoticeRow notice) {
        WebhookFormat format = WebhookFormat.valueOf(endpoint.format());
        String body = WebhookBody.of(
                format,
                delivery.id(),
                notice,
                portal.isEmpty() ? "" : portal + notice.path(),
                Locale.forLanguageTag(endpoint.language()));
        Map<String, String> headers = new TreeMap<>();
        if (format == WebhookFormat.SIGNED_JSON) {
            headers.put("Quicksizer-Delivery", delivery.id().toString());
            headers.put("Quicksizer-Kind", notice.kind());
            headers.put(
                    "Quicksizer-Signature",
                    WebhookSecrets.signature(
                            secrets.of(endpoint), clock.instant().getEpochSecond(), body));
        }
        return calls.post(address, body, headers);
    }
}
