package io.quicksizer.workers.webhook;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.notification.DeliveryRow;
import io.quicksizer.db.notification.DeliveryStore;
import io.quicksizer.db.notification.NoticeRow;
import io.quicksizer.db.notification.NoticeStore;
import io.quicksizer.db.notification.WebhookRow;
import io.quicksizer.db.notification.WebhookStore;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.notification.NoticeKind;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int LONGEST_NAME = 100;
    private static final int LATEST = 20;

    private final WebhookStore endpoints;
    private final DeliveryStore deliveries;
    private final NoticeStore notices;
    private final QueueingWebhooks queueing;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final Clock clock;

    Webhooks(
            WebhookStore endpoints,
            DeliveryStore deliveries,
            NoticeStore notices,
            QueueingWebhooks queueing,
            WebhookSecrets secrets,
            WebhookSettings settings,
            AdministratorGuard guard,
            AuditLog audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.notices = notices;
        this.queueing = queueing;
        this.secrets = secrets;
        this.settings = settings;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

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
     * A registered endpoint.
     *
     * @param secret by which the receiver checks signatures; shown this once. Null for formats without a signature
     */
    public record Registered(Endpoint endpoint, @Nullable String secret) {}

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

    /**
     * All endpoints.
     *
     * @param on whether the installation has a key for webhooks
     */
    public record Overview(boolean on, List<Detail> endpoints) {}

    /** All endpoints by name, with their latest deliveries. */
    @Transactional
    public Answer<Overview> list(Person actor) {
        return guard.through(
                actor,
                "webhook.read",
                SUBJECT,
                "all",
                () -> new Answer.Done<>(new Overview(
                        secrets.available(),
                        endpoints.all().stream().map(this::detail).toList())));
    }

    /** Registers an endpoint. */
    @Transactional
    public Answer<Registered> register(Person actor, WebhookEntry entry) {
        return guard.through(actor, "webhook.register", SUBJECT, "new", () -> {
            List<Problem> problems = problems(entry);
            if (!problems.isEmpty()) {
                return new Answer.Invalid<>(problems);
            }
            WebhookRow added = new WebhookRow(
                    NewId.next(),
                    entry.name().strip(),
                    entry.url().strip(),
                    entry.format(),
                    entry.kinds().stream().distinct().sorted().toList(),
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

    private List<Problem> problems(WebhookEntry entry) {
        List<Problem> problems = new ArrayList<>();
        int length = entry.name().strip().length();
        if (length < 1 || length > LONGEST_NAME) {
            problems.add(Problem.of("name", WebhookProblem.WEBHOOK_NAME_UNFIT));
        }
        if (WebhookAddress.of(entry.url(), settings).isEmpty()) {
            problems.add(Problem.of("url", WebhookProblem.WEBHOOK_ADDRESS_REFUSED));
        }
        if (Arrays.stream(WebhookFormat.values())
                .noneMatch(format -> format.name().equals(entry.format()))) {
            problems.add(Problem.of("format", WebhookProblem.WEBHOOK_FORMAT_UNKNOWN, entry.format()));
        }
        if (entry.kinds().isEmpty()) {
            problems.add(Problem.of("kinds", WebhookProblem.WEBHOOK_KINDS_MISSING));
        }
        entry.kinds().stream()
                .filter(kind -> NoticeKind.named(kind).isEmpty())
                .map(kind -> Problem.of("kinds", WebhookProblem.WEBHOOK_KIND_UNKNOWN, kind))
                .forEach(problems::add);
        if (!secrets.available()) {
            problems.add(Problem.of("url", WebhookProblem.WEBHOOKS_ARE_OFF));
        }
        return problems;
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
                generation,
                active,
                row.createdBy(),
                row.createdAt());
    }
}
