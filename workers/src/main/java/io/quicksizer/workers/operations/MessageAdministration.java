package io.quicksizer.workers.operations;

import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.outbox.OutboxMessage;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: administrators send a message again that the engine has not accepted, or abandon it. */
@Service
public class MessageAdministration {
    private static final String SUBJECT = "outbox-message";

    private static final Set<String> ENDING =
            Set.of(EngineCommand.Withdraw.class.getSimpleName(), EngineCommand.Cancel.class.getSimpleName());

    private final OutboxMessageRepository messages;
    private final EngagementRepository engagements;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final Clock clock;

    MessageAdministration(
            OutboxMessageRepository messages,
            EngagementRepository engagements,
            AdministratorGuard guard,
            AuditLog audit,
            Clock clock) {
        this.messages = messages;
        this.engagements = engagements;
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
        return deal(
                actor,
                id,
                "outbox.send-again",
                MessageAdministration::settled,
                message -> message.resume(clock.instant()));
    }

    /**
     * Abandons the message permanently, so that later messages of the engagement can be delivered. Refused for the end
     * of a running engagement, which would be neither ended nor open to decisions without it.
     */
    @Transactional
    public Answer<Dealt> abandon(Person actor, UUID id) {
        return deal(actor, id, "outbox.abandon", this::objection, message -> message.abandon(clock.instant()));
    }

    private static Optional<ConflictCode> settled(OutboxMessage message) {
        return message.deliveredAt()
                .map(at -> ConflictCode.MESSAGE_DELIVERED)
                .or(() -> message.abandonedAt().map(at -> ConflictCode.MESSAGE_ABANDONED));
    }

    private Optional<ConflictCode> objection(OutboxMessage message) {
        return settled(message)
                .or(() -> Optional.of(ConflictCode.MESSAGE_ENDS_ENGAGEMENT).filter(code -> endsEngagement(message)));
    }

    private boolean endsEngagement(OutboxMessage message) {
        return ENDING.contains(message.kind())
                && switch (Outbox.read(message)) {
                    case EngineCommand.Withdraw(UUID engagement, UUID run) -> isRunning(engagement, run);
                    case EngineCommand.Cancel(UUID engagement, UUID run) -> isRunning(engagement, run);
                    default -> false;
                };
    }

    private boolean isRunning(UUID engagement, UUID run) {
        return engagements
                .findById(engagement)
                .filter(found -> found.status().isRunning() && found.runId().equals(run))
                .isPresent();
    }

    private Answer<Dealt> deal(
            Person actor,
            UUID id,
            String action,
            Function<OutboxMessage, Optional<ConflictCode>> objection,
            Consumer<OutboxMessage> change) {
        return guard.through(
                actor,
                action,
                SUBJECT,
                id,
                () -> messages.findById(id)
                        .map(message -> objection
                                .apply(message)
                                .<Answer<Dealt>>map(why -> new Answer.Conflicting<>(Conflict.of(why), 0))
                                .orElseGet(() -> dealWith(actor, message, action, change)))
                        .orElseGet(() -> new Answer.Missing<>("message")));
    }

    private Answer<Dealt> dealWith(Person actor, OutboxMessage message, String action, Consumer<OutboxMessage> change) {
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
