package io.quicksizer.workers.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.outbox.Origin;
import io.quicksizer.db.outbox.OutboxMessage;
import io.quicksizer.db.outbox.OutboxMessageRepository;
import io.quicksizer.processes.engine.EngineRefused;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.workers.outbox.EngineCommand.Terminate;
import io.quicksizer.workers.platform.correlation.Correlation;
import io.quicksizer.workers.platform.correlation.WorkTracing;
import io.quicksizer.workers.platform.metrics.DatabaseFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.support.TransactionOperations;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Terminate COMMAND = new Terminate(new UUID(1, 1), 7);

    private final OutboxMessageRepository messages = mock();
    private final EngineCommandHandler commands = mock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Delivery delivery = new Delivery(
            messages,
            commands,
            TransactionOperations.withoutTransaction(),
            meters,
            WorkTracing.withoutSpans(Clock.fixed(NOW, ZoneOffset.UTC)),
            DatabaseFigures.readByTheCaller(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final OutboxMessage message = Messages.of(COMMAND, NOW);

    @BeforeEach
    void store() {
        when(messages.findById(message.id())).thenReturn(Optional.of(message));
    }

    @Test
    void claims_are_leased_for_half_a_minute() {
        when(messages.claimDue(NOW, NOW.plus(Duration.ofSeconds(30)), 5)).thenReturn(List.of(message));
        assertThat(delivery.claim(5)).containsExactly(message);
    }

    @Test
    void what_the_engine_has_done_is_delivered_with_the_correlation_of_whoever_asked() {
        delivery.deliver(message);
        ArgumentCaptor<Correlation> correlation = ArgumentCaptor.captor();
        verify(commands).carryOut(org.mockito.ArgumentMatchers.eq(COMMAND), correlation.capture());
        assertThat(correlation.getValue().id()).isEqualTo(Messages.CORRELATION);
        assertThat(message.deliveredAt()).contains(NOW);
        assertThat(count("delivered")).isEqualTo(1);
    }

    @Test
    void what_the_engine_cannot_do_now_is_tried_again_after_a_pause() {
        doThrow(new EngineUnavailable("away", null)).when(commands).carryOut(any(), any());
        delivery.deliver(message);
        assertThat(message.deliveredAt()).isEmpty();
        assertThat(message.parkedAt()).isEmpty();
        assertThat(message.lastError()).contains("away");
        assertThat(message.nextAttemptAt()).isEqualTo(NOW.plus(Backoff.before(1)));
        assertThat(count("retry")).isEqualTo(1);
    }

    @Test
    void each_further_attempt_comes_after_a_longer_pause() {
        OutboxMessage claimedAgain = spy(message);
        when(claimedAgain.attempts()).thenReturn(3);
        doThrow(new EngineUnavailable("away", null)).when(commands).carryOut(any(), any());
        delivery.deliver(claimedAgain);
        assertThat(message.nextAttemptAt()).isEqualTo(NOW.plus(Backoff.before(4)));
        assertThat(Backoff.before(4)).isGreaterThan(Backoff.before(1));
    }

    @Test
    void what_the_engine_refuses_is_parked_for_an_operator() {
        doThrow(new EngineRefused("never", null)).when(commands).carryOut(any(), any());
        delivery.deliver(message);
        assertThat(message.parkedAt()).contains(NOW);
        assertThat(message.lastError()).contains("never");
        assertThat(count("parked")).isEqualTo(1);
    }

    @Test
    void a_command_of_a_newer_release_is_left_to_its_nodes_and_then_parked_with_a_sentence() {
        OutboxMessage young = foreign(NOW.minus(Duration.ofMinutes(9)));
        delivery.deliver(young);
        assertThat(young.parkedAt()).isEmpty();
        assertThat(young.nextAttemptAt()).isEqualTo(NOW.plus(Backoff.before(1)));

        OutboxMessage old = foreign(NOW.minus(Duration.ofMinutes(10)));
        delivery.deliver(old);
        assertThat(old.parkedAt()).contains(NOW);
        assertThat(old.lastError())
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("This release does not know the command Transmogrify."));
    }

    private OutboxMessage foreign(Instant at) {
        OutboxMessage foreign = new OutboxMessage(
                UUID.randomUUID(),
                new UUID(1, 1),
                "Transmogrify",
                "{\"command\":\"transmogrify\"}",
                new Origin(Messages.CORRELATION, null, at));
        when(messages.findById(foreign.id())).thenReturn(Optional.of(foreign));
        return foreign;
    }

    @Test
    void anything_else_leaves_the_claim_to_its_lease() {
        doThrow(new IllegalStateException("broken")).when(commands).carryOut(any(), any());
        delivery.deliver(message);
        assertThat(message.deliveredAt()).isEmpty();
        assertThat(message.parkedAt()).isEmpty();
        assertThat(message.nextAttemptAt()).isEqualTo(NOW);
    }

    @Test
    void open_and_parked_messages_are_measured() {
        when(messages.countOpen()).thenReturn(3L);
        when(messages.countByParkedAtIsNotNull()).thenReturn(2L);
        assertThat(meters.get("quicksizer.outbox.open").gauge().value()).isEqualTo(3);
        assertThat(meters.get("quicksizer.outbox.parked").gauge().value()).isEqualTo(2);
    }

    private double count(String outcome) {
        return meters.get("quicksizer.outbox.delivery")
                .tags("kind", "Terminate", "outcome", outcome)
                .counter()
                .count();
    }
}
