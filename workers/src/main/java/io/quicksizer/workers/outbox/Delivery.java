package io.quicksizer.workers.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.outbox.Origin;
import io.quicksizer.db.outbox.OutboxMessage;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.workers.platform.correlation.StoredWork;
import io.quicksizer.workers.platform.correlation.WorkTracing;
import io.quicksizer.workers.platform.metrics.DatabaseFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Delivery of outbox messages: claims due messages, sends them to the engine, and records the result. */
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** The time after which a claimed message is due again, because its holder may have died. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final OutboxMessageRepository messages;
    private final EngineCommandHandler commands;
    private final TransactionOperations transaction;
    private final MeterRegistry meters;
    private final WorkTracing tracing;
    private final Clock clock;

    Delivery(
            OutboxMessageRepository messages,
            EngineCommandHandler commands,
            TransactionOperations transaction,
            MeterRegistry meters,
            WorkTracing tracing,
            DatabaseFigures figures,
            Clock clock) {
        this.messages = messages;
        this.commands = commands;
        this.transaction = transaction;
        this.meters = meters;
        this.tracing = tracing;
        this.clock = clock;
        figures.figure(FRESH, messages::countOpen)
                .gauge(meters, "quicksizer.outbox.open", "Messages that are not delivered", Long::doubleValue);
        figures.figure(FRESH, messages::countByParkedAtIsNotNull)
                .gauge(meters, "quicksizer.outbox.parked", "Messages that wait for an operator", Long::doubleValue);
    }

    /** Claims up to {@code most} due messages; no other node delivers them before the lease expires. */
    List<OutboxMessage> claim(int most) {
        Instant now = clock.instant();
        return Objects.requireNonNullElse(
                transaction.execute(status -> messages.claimDue(now, now.plus(LEASE), most)), List.of());
    }

    /** Delivers one claimed message; never throws. */
    void deliver(OutboxMessage claimed) {
        try (WorkTracing.Taken taken = tracing.take(work(claimed))) {
            deliver(claimed, taken);
        }
    }

    private void deliver(OutboxMessage claimed, WorkTracing.Taken taken) {
        try {
            String outcome = attempt(claimed, taken);
            meters.counter("quicksizer.outbox.delivery", "kind", claimed.kind(), "outcome", outcome)
                    .increment();
        } catch (RuntimeException unexpected) {
            taken.failed(unexpected);
            LOG.error(
                    "Outbox message {} failed unexpectedly; it will be retried when its lease expires",
                    claimed.id(),
                    unexpected);
        }
    }

    private static StoredWork work(OutboxMessage claimed) {
        Origin origin = claimed.origin();
        return new StoredWork(
                "deliver " + claimed.kind(),
                origin.correlationId(),
                origin.traceparent(),
                claimed.attempts() > 1,
                Optional.of(origin.at()));
    }

    private String attempt(OutboxMessage claimed, WorkTracing.Taken taken) {
        try {
            commands.carryOut(Outbox.read(claimed), taken.correlation());
            update(claimed.id(), message -> message.delivered(clock.instant()));
            return "delivered";
        } catch (EngineUnavailable passing) {
            return retry(claimed, taken, passing);
        } catch (UnknownCommand foreign) {
            Instant left = claimed.origin().at().plus(UnknownCommand.LEFT_TO_OTHERS);
            return clock.instant().isBefore(left) ? retry(claimed, taken, foreign) : park(claimed, taken, foreign);
        } catch (EngineRefused permanent) {
            return park(claimed, taken, permanent);
        }
    }

    private String retry(OutboxMessage claimed, WorkTracing.Taken taken, RuntimeException passing) {
        taken.failed(passing);
        String why = String.valueOf(passing.getMessage());
        Instant next = clock.instant().plus(Backoff.before(claimed.attempts() + 1));
        update(claimed.id(), message -> message.retryLater(why, next));
        LOG.debug("Outbox message {} will be retried: {}", claimed.id(), why);
        return "retry";
    }

    private String park(OutboxMessage claimed, WorkTracing.Taken taken, RuntimeException permanent) {
        taken.failed(permanent);
        String why = String.valueOf(permanent.getMessage());
        update(claimed.id(), message -> message.park(why, clock.instant()));
        LOG.error("Outbox message {} is parked: {}", claimed.id(), why);
        return "parked";
    }

    private void update(UUID id, Consumer<OutboxMessage> change) {
        transaction.executeWithoutResult(status -> messages.findById(id).ifPresent(change));
    }
}
