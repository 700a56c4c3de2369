package io.quicksizer.workers.delivery;

import io.quicksizer.db.notification.DeliveryRow;
import io.quicksizer.db.notification.DeliveryStore;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases in which administrators list dead deliveries, send them again or abandon them. */
@Service
public class DeadDeliveries {
    /** Maximum number of rows of a list. */
    public static final int MOST_ROWS = 200;

    private static final String SUBJECT = "delivery";

    private final DeliveryStore deliveries;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final Clock clock;

    DeadDeliveries(DeliveryStore deliveries, AdministratorGuard guard, AuditLog audit, Clock clock) {
        this.deliveries = deliveries;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A delivery that failed permanently.
     *
     * @param receiver user name, or id of the webhook endpoint
     * @param error error of the last attempt; empty if none was recorded
     */
    public record DeadDelivery(
            UUID id, String channel, String receiver, Instant createdAt, int attempts, String error) {
        static DeadDelivery of(DeliveryRow row) {
            @Nullable String user = row.userName();
            return new DeadDelivery(
                    row.id(),
                    row.channel(),
                    user == null ? String.valueOf(row.endpointId()) : user,
                    row.createdAt(),
                    row.attempts(),
                    row.lastError() == null ? "" : row.lastError());
        }
    }

    /**
     * State of the deliveries.
     *
     * @param open number of deliveries that are waiting for their next attempt
     * @param dead dead deliveries, longest dead first; at most {@code MOST_ROWS}
     */
    public record Deliveries(long open, List<DeadDelivery> dead) {}

    /** Returns the number of open deliveries, and the dead ones. */
    @Transactional
    public Answer<Deliveries> list(Person actor) {
        return guard.through(
                actor,
                "delivery.read",
                SUBJECT,
                "all",
                () -> new Answer.Done<>(new Deliveries(
                        deliveries.countOpen(),
                        deliveries.dead(MOST_ROWS).stream()
                                .map(DeadDelivery::of)
                                .toList())));
    }

    /** Schedules a dead delivery for another attempt. */
    @Transactional
    public Answer<UUID> sendAgain(Person actor, UUID id) {
        return change(actor, "delivery.send-again", id, () -> deliveries.revive(id, clock.instant()));
    }

    /** Abandons a dead delivery. */
    @Transactional
    public Answer<UUID> abandon(Person actor, UUID id) {
        return change(actor, "delivery.abandon", id, () -> deliveries.abandonDead(id, clock.instant()));
    }

    private Answer<UUID> change(Person actor, String action, UUID id, Supplier<Boolean> change) {
        return guard.through(actor, action, SUBJECT, id, () -> {
            if (!change.get()) {
                return new Answer.Missing<>(SUBJECT);
            }
            audit.done(actor.userName(), action, SUBJECT, id, Map.of());
            return new Answer.Done<>(id);
        });
    }
}
