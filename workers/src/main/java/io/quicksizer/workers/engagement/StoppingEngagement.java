package io.quicksizer.workers.engagement;

import io.quicksizer.db.run.StopRequests;
import io.quicksizer.processes.model.CloseOutcome;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.access.Shared;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.result.StatusWord;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: requests the early end of an engagement, by withdrawal through its planner or cancellation through an
 * administrator. The process ends in whatever state it is; {@link ClosingEngagement} records the outcome.
 */
@Service
public class StoppingEngagement {
    private final EngagementForChange forChange;
    private final StopRequests stops;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    StoppingEngagement(EngagementForChange forChange, StopRequests stops, Outbox outbox, AuditLog audit, Clock clock) {
        this.forChange = forChange;
        this.stops = stops;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Requests a withdrawal, for people who may edit the engagement. */
    @Transactional
    public Answer<UUID> withdraw(Person actor, UUID id, String comment) {
        return stop(
                actor,
                id,
                "engagement.withdraw",
                comment,
                shared -> AccessPolicy.editing(actor, shared),
                CloseOutcome.WITHDRAWN);
    }

    /** Requests a cancellation, for administrators. */
    @Transactional
    public Answer<UUID> cancel(Person actor, UUID id, String reason) {
        return stop(
                actor,
                id,
                "engagement.cancel",
                reason,
                shared -> AccessPolicy.administrating(actor),
                CloseOutcome.CANCELLED);
    }

    private Answer<UUID> stop(
            Person actor,
            UUID id,
            String action,
            String comment,
            Function<Shared, Optional<Refusal>> right,
            CloseOutcome outcome) {
        return forChange.allowed(actor, id, action, right, engagement -> {
            if (!engagement.status().isRunning()) {
                return new Answer.Conflicting<>(
                        Conflict.of(ConflictCode.ENGAGEMENT_CLOSED, StatusWord.of(engagement.status())),
                        engagement.rowVersion());
            }
            UUID run = engagement.runId();
            stops.remember(run, outcome.name(), actor.userName(), comment, clock.instant());
            outbox.add(
                    outcome == CloseOutcome.CANCELLED
                            ? new EngineCommand.Cancel(id, run)
                            : new EngineCommand.Withdraw(id, run));
            audit.done(actor.userName(), action, "engagement", id, Map.of("comment", comment));
            return new Answer.Done<>(id);
        });
    }
}
