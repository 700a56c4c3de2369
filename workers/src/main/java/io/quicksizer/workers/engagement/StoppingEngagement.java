package io.quicksizer.workers.engagement;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Refusal;
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

    private final EngagementRepository engagements;
    private final Outbox outbox;
    private final AuditLog audit;

    StoppingEngagement(EngagementRepository engagements, Outbox outbox, AuditLog audit) {
        this.engagements = engagements;
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
                engagement -> AccessPolicy.editing(actor, Sharing.of(engagement)),
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
                engagement -> AccessPolicy.administrating(actor),
                new EngineCommand.Cancel(id));
    }

    private Answer<UUID> stop(
            Person actor,
            UUID id,
            String action,
            String comment,
            Function<Engagement, Optional<Refusal>> policy,
            EngineCommand command) {
        Optional<Engagement> found = engagements
                .findLocked(id)
                .filter(engagement -> AccessPolicy.reading(actor, Sharing.of(engagement), Sharing.submitted(engagement))
                        .isEmpty());
        if (found.isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        Optional<Refusal> refusal = policy.apply(found.get());
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), action, "engagement", id, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        if (!RUNNING.contains(found.get().status())) {
            return new Answer.Conflicting<>(
                    "The engagement is " + found.get().status() + " already.",
                    found.get().rowVersion(),
                    List.of());
        }
        outbox.add(command);
        audit.done(actor.userName(), action, "engagement", id, Map.of("comment", comment));
        return new Answer.Done<>(id);
    }
}
