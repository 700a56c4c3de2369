package io.quicksizer.workers.operations;

import io.quicksizer.db.outbox.OutboxMessage;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: administrators send a message again that the engine has not accepted, or abandon it. */
@Service
public class MessageAdministration {
    private static final String SUBJECT = "outbox-message";

    private final OutboxMessageRepository messages;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final Clock clock;

    MessageAdministration(OutboxMessageRepository messages, AdministratorGuard guard, AuditLog audit, Clock clock) {
        this.messages = messages;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A message that was sent again or abandoned.
     *
     * @param engagementId the engagement, or another aggregate, that the message concerns
     */
    public record Dealt(UUID id, UUID engagementId, String kind) {}

    /** Makes the message due immediately. Does no harm to a message that is being delivered. */
    @Transactional
    public Answer<Dealt> sendAgain(Person actor, UUID id) {
        return deal(actor, id, "outbox.send-again", message -> message.resume(clock.instant()));
    }

    /** Abandons the message permanently, so that later messages of the engagement can be delivered. */
    @Transactional
    public Answer<Dealt> abandon(Person actor, UUID id) {
        return deal(actor, id, "outbox.abandon", message -> message.abandon(clock.instant()));
    }

    private Answer<Dealt> deal(Person actor, UUID id, String action, Consumer<OutboxMessage> change) {
        return guard.through(
                actor,
                action,
                SUBJECT,
                id,
                () -> messages.findById(id)
                        .map(message -> dealWith(actor, message, action, change))
                        .orElseGet(() -> new Answer.Missing<>("message")));
    }

    private Answer<Dealt> dealWith(Person actor, OutboxMessage message, String action, Consumer<OutboxMessage> change) {
        if (message.deliveredAt().isPresent() || message.abandonedAt().isPresent()) {
            return new Answer.Conflicting<>(
                    Conflict.of(
                            message.deliveredAt().isPresent()
                                    ? ConflictCode.MESSAGE_DELIVERED
                                    : ConflictCode.MESSAGE_ABANDONED),
                    0);
        }
        change.accept(message);
        Optional<UUID> engagement = messages.findEngagement(message.id());
        audit.done(
                actor.userName(),
                action,
                engagement.isPresent() ? "engagement" : SUBJECT,
                engagement.orElse(message.id()),
                Map.of("message", message.id().toString(), "kind", message.kind()));
        return new Answer.Done<>(new Dealt(message.id(), engagement.orElse(message.aggregateId()), message.kind()));
    }
}
