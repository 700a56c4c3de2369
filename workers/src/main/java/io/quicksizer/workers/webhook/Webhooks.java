package io.quicksizer.workers.webhook;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.notification.DeliveryStore;
import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.db.notification.NoticeStore;
import io.quicksizer.db.notification.WebhookRow;
import io.quicksizer.db.notification.WebhookStore;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.notification.MyNoticeSettings;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.webhook.WebhookOverview.Detail;
import io.quicksizer.workers.webhook.WebhookOverview.Endpoint;
import io.quicksizer.workers.webhook.WebhookOverview.Sent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases: an administrator registers the programs that are notified, tests them, and sees what they received. */
@Service
public class Webhooks {
    private static final String SUBJECT = "webhook";
    private static final int LATEST = 20;

    private final WebhookStore endpoints;
    private final DeliveryStore deliveries;
    private final NoticeStore notices;
    private final QueueingWebhooks queueing;
    private final WebhookSecrets secrets;
    private final WebhookRules rules;
    private final MyNoticeSettings settings;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final Clock clock;

    Webhooks(
            WebhookStore endpoints,
            DeliveryStore deliveries,
            NoticeStore notices,
            QueueingWebhooks queueing,
            WebhookSecrets secrets,
            WebhookRules rules,
            MyNoticeSettings settings,
            AdministratorGuard guard,
            AuditLog audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.notices = notices;
        this.queueing = queueing;
        this.secrets = secrets;
        this.rules = rules;
        this.settings = settings;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A registered endpoint.
     *
     * @param secret by which the receiver checks signatures; shown this once. Null for formats without a signature
     */
    public record Registered(Endpoint endpoint, @Nullable String secret) {}

    /** All endpoints by name, with their latest deliveries. */
    @Transactional
    public Answer<WebhookOverview> list(Person actor) {
        return guard.through(
                actor,
                "webhook.read",
                SUBJECT,
                "all",
                () -> new Answer.Done<>(new WebhookOverview(
                        secrets.available(),
                        endpoints.all().stream().map(this::detail).toList())));
    }

    /** Registers an endpoint, which receives texts in the language of the administrator's own notifications. */
    @Transactional
    public Answer<Registered> register(Person actor, WebhookEntry entry) {
        return guard.through(actor, "webhook.register", SUBJECT, "new", () -> {
            List<Problem> problems = rules.problems(entry);
            if (!problems.isEmpty()) {
                return new Answer.Invalid<>(problems);
            }
            WebhookRow added = new WebhookRow(
                    NewId.next(),
                    entry.name(),
                    entry.url().strip(),
                    entry.format(),
                    entry.kinds().stream().distinct().sorted().toList(),
                    settings.of(actor).settings().locale().getLanguage(),
                    1,
                    true,
                    actor.userName(),
                    clock.instant());
            endpoints.save(added);
            remember(actor, "webhook.register", added);
            return new Answer.Done<>(registered(added));
        });
    }

    /** Gives an endpoint a new secret; the one before signs nothing any more. */
    @Transactional
    public Answer<Registered> renewSecret(Person actor, UUID id) {
        return change(actor, "webhook.renew-secret", id, found -> {
            WebhookRow renewed = with(found, found.generation() + 1, found.active());
            endpoints.save(renewed);
            return registered(renewed);
        });
    }

    /** Switches an endpoint on or off; what waits for one that is off is given up. */
    @Transactional
    public Answer<Endpoint> activate(Person actor, UUID id, boolean active) {
        return change(actor, active ? "webhook.activate" : "webhook.deactivate", id, found -> {
            WebhookRow changed = with(found, found.generation(), active);
            endpoints.save(changed);
            return Endpoint.of(changed);
        });
    }

    /** Removes an endpoint with everything that was sent to it. */
    @Transactional
    public Answer<UUID> remove(Person actor, UUID id) {
        return change(actor, "webhook.remove", id, found -> {
            endpoints.remove(id);
            return id;
        });
    }

    /** Sends a test to an endpoint. */
    @Transactional
    public Answer<UUID> test(Person actor, UUID id) {
        return change(actor, "webhook.test", id, found -> {
            UUID test = NewId.next();
            UUID event = notices.record(new NoticeRow(
                    test,
                    "webhook-test:" + test,
                    "TEST",
                    null,
                    "/webhooks",
                    actor.userName(),
                    "{\"name\":\"Quicksizer\"}",
                    clock.instant()));
            queueing.add(found, event);
            return event;
        });
    }

    private <T> Answer<T> change(Person actor, String action, UUID id, Function<WebhookRow, T> change) {
        return guard.through(
                actor,
                action,
                SUBJECT,
                id,
                () -> endpoints
                        .findLocked(id)
                        .<Answer<T>>map(found -> {
                            T changed = change.apply(found);
                            remember(actor, action, found);
                            return new Answer.Done<>(changed);
                        })
                        .orElseGet(() -> new Answer.Missing<>(SUBJECT)));
    }

    private void remember(Person actor, String action, WebhookRow endpoint) {
        audit.done(
                actor.userName(),
                action,
                SUBJECT,
                endpoint.id(),
                Map.of("name", endpoint.name(), "host", Endpoint.of(endpoint).host(), "format", endpoint.format()));
    }

    private Registered registered(WebhookRow row) {
        boolean signed = WebhookFormat.valueOf(row.format()) == WebhookFormat.SIGNED_JSON;
        return new Registered(Endpoint.of(row), signed && secrets.available() ? secrets.of(row) : null);
    }

    private Detail detail(WebhookRow row) {
        return new Detail(
                Endpoint.of(row),
                deliveries.toEndpoint(row.id(), LATEST).stream().map(Sent::of).toList());
    }

    private static WebhookRow with(WebhookRow row, int generation, boolean active) {
        return new WebhookRow(
                row.id(),
                row.name(),
                row.url(),
                row.format(),
                row.kinds(),
                row.language(),
                generation,
                active,
                row.createdBy(),
                row.createdAt());
    }
}
