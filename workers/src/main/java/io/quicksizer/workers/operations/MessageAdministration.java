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
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides about a message that the engine has not taken: send it again, or give it up. */
@Service
public class MessageAdministration {
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
     * A message that was dealt with.
     *
     * @param engagementId the engagement that it is about
     */
    public record Dealt(UUID id, UUID engagementId, String kind) {}

    /** Makes the message due at once. Sending again what is being sent changes nothing. */
    @Transactional
    public Answer<Dealt> sendAgain(Person actor, UUID id) {
        return deal(actor, id, "outbox.send-again", message -> message.resume(clock.instant()));
    }

    /** Gives the message up for good; later messages of the engagement go on. */
    @Transactional
    public Answer<Dealt> abandon(Person actor, UUID id) {
        return deal(actor, id, "outbox.abandon", message -> message.abandon(clock.instant()));
    }

    private Answer<Dealt> deal(Person actor, UUID id, String action, Consumer<OutboxMessage> change) {
        return guard.through(
                actor,
                action,
                "outbox-message",
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
        audit.done(
                actor.userName(),
                action,
                "engagement",
                message.aggregateId(),
                Map.of("message", message.id().toString(), "kind", message.kind()));
        return new Answer.Done<>(new Dealt(message.id(), message.aggregateId(), message.kind()));
    }
}
