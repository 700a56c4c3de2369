package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Shared;
import io.quicksizer.workers.answer.Answer;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for an engagement to be ended early: its planner withdraws it, or an administrator cancels it. The process ends
 * it, wherever it stands; {@link ClosingEngagement} writes down that it did.
 */
@Service
public class StoppingEngagement {
    static final Set<EngagementStatus> RUNNING =
            Set.of(EngagementStatus.DRAFT, EngagementStatus.IN_APPROVAL, EngagementStatus.CHANGES_REQUESTED);

    private final EngagementForChange forChange;
    private final Outbox outbox;
    private final AuditLog audit;

    StoppingEngagement(EngagementForChange forChange, Outbox outbox, AuditLog audit) {
        this.forChange = forChange;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The planner takes the engagement back. */
    @Transactional
    public Answer<UUID> withdraw(Person actor, UUID id, String comment) {
        return stop(
                actor,
                id,
                "engagement.withdraw",
                comment,
                shared -> AccessPolicy.editing(actor, shared),
                new EngineCommand.Withdraw(id));
    }

    /** An administrator ends the engagement. */
    @Transactional
    public Answer<UUID> cancel(Person actor, UUID id, String reason) {
        return stop(
                actor,
                id,
                "engagement.cancel",
                reason,
                shared -> AccessPolicy.administrating(actor),
                new EngineCommand.Cancel(id));
    }

    private Answer<UUID> stop(
            Person actor,
            UUID id,
            String action,
            String comment,
            Function<Shared, Optional<Refusal>> right,
            EngineCommand command) {
        return forChange.allowed(actor, id, action, right, engagement -> {
            if (!RUNNING.contains(engagement.status())) {
                return new Answer.Conflicting<>(
                        "The engagement is " + engagement.status() + " already.", engagement.rowVersion(), List.of());
            }
            outbox.add(command);
            audit.done(actor.userName(), action, "engagement", id, Map.of("comment", comment));
            return new Answer.Done<>(id);
        });
    }
}
