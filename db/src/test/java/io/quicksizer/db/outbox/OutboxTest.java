package io.quicksizer.db.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Autowired
    private OutboxMessageRepository outbox;

    @Autowired
    private JdbcClient jdbc;

    private final TransactionTemplate transaction;
    private final TransactionTemplate otherConnection;

    @Autowired
    OutboxTest(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        otherConnection = new TransactionTemplate(transactions);
        otherConnection.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @BeforeEach
    void empty() {
        outbox.deleteAll();
    }

    @Test
    void messages_leave_in_the_order_in_which_they_were_written_and_one_of_each_aggregate_at_a_time() {
        write(ONE, "a1");
        write(ONE, "a2");
        write(TWO, "b1");
        assertThat(claim(transaction, NOW)).containsExactly("a1", "b1");
        assertThat(claim(transaction, NOW)).isEmpty();
        change("a1", message -> message.delivered(NOW));
        assertThat(claim(transaction, NOW)).containsExactly("a2");
    }

    @Test
    void two_dispatchers_never_hold_the_same_message_and_do_not_wait_for_each_other() {
        write(ONE, "a1");
        write(ONE, "a2");
        write(TWO, "b1");
        transaction.executeWithoutResult(status -> {
            assertThat(kinds(outbox.claimDue(NOW, NOW.plus(LEASE), 1))).containsExactly("a1");
            assertThat(claim(otherConnection, NOW)).containsExactly("b1");
        });
    }

    @Test
    void a_claim_whose_holder_died_before_the_commit_is_free_at_once_and_after_it_when_the_lease_ends() {
        write(ONE, "a1");
        transaction.executeWithoutResult(status -> {
            outbox.claimDue(NOW, NOW.plus(LEASE), 10);
            status.setRollbackOnly();
        });
        assertThat(claim(transaction, NOW)).containsExactly("a1");
        assertThat(claim(transaction, NOW.plus(LEASE).minusSeconds(1))).isEmpty();
        assertThat(claim(transaction, NOW.plus(LEASE))).containsExactly("a1");
        assertThat(only("a1").attempts()).isEqualTo(2);
    }

    @Test
    void the_commit_of_a_claim_does_not_wait_for_the_disk_and_later_ones_do_as_before() {
        write(ONE, "a1");
        String usual = transaction.execute(status -> waitingForDisk());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local synchronous_commit = on").update();
            assertThat(kinds(outbox.claimDue(NOW, NOW.plus(LEASE), 1))).containsExactly("a1");
            assertThat(waitingForDisk()).isEqualTo("off");
        });
        transaction.executeWithoutResult(status -> assertThat(waitingForDisk()).isEqualTo(usual));
    }

    private String waitingForDisk() {
        return jdbc.sql("select current_setting('synchronous_commit')")
                .query(String.class)
                .single();
    }

    @Test
    void a_later_message_waits_while_an_earlier_one_backs_off() {
        write(ONE, "a1");
        write(ONE, "a2");
        claim(transaction, NOW);
        change("a1", message -> message.retryLater("engine is away", NOW.plusSeconds(300)));
        assertThat(claim(transaction, NOW.plusSeconds(200))).isEmpty();
        assertThat(claim(transaction, NOW.plusSeconds(300))).containsExactly("a1");
        assertThat(only("a1").lastError()).contains("engine is away");
    }

    @Test
    void a_parked_message_holds_its_aggregate_until_it_is_resumed_or_abandoned() {
        write(ONE, "a1");
        write(ONE, "a2");
        claim(transaction, NOW);
        change("a1", message -> message.park("not understood", NOW));
        assertThat(claim(transaction, NOW.plus(LEASE))).isEmpty();
        assertThat(outbox.countByParkedAtIsNotNull()).isEqualTo(1);
        change("a1", message -> message.resume(NOW));
        assertThat(claim(transaction, NOW)).containsExactly("a1");
        change("a1", message -> message.abandon(NOW));
        assertThat(claim(transaction, NOW)).containsExactly("a2");
    }

    @Test
    void what_is_open_of_an_aggregate_can_be_given_up_together() {
        write(ONE, "a1");
        write(ONE, "a2");
        write(TWO, "b1");
        change("a1", message -> message.park("not understood", NOW));
        assertThat(kinds(outbox.findOpen(ONE))).containsExactly("a1", "a2");
        transaction.executeWithoutResult(
                status -> assertThat(outbox.abandonOpen(ONE, NOW)).isEqualTo(2));
        assertThat(outbox.countOpen()).isEqualTo(1);
        assertThat(claim(transaction, NOW)).containsExactly("b1");
    }

    @Test
    void only_what_was_delivered_is_ever_cleared_away() {
        write(ONE, "a1");
        write(TWO, "b1");
        change("a1", message -> message.delivered(NOW));
        transaction.executeWithoutResult(status ->
                assertThat(outbox.deleteDeliveredBefore(NOW.plusSeconds(1))).isEqualTo(1));
        assertThat(kinds(outbox.findAll())).containsExactly("b1");
    }

    @Test
    void a_message_carries_its_payload_and_where_it_comes_from() {
        write(ONE, "a1");
        OutboxMessage message = only("a1");
        assertThat(message.payloadJson()).isEqualTo("{\"days\": 12.50}");
        assertThat(message.origin()).isEqualTo(new Origin("c-1", null, NOW));
        assertThat(message.deliveredAt()).isEmpty();
    }

    private void write(UUID aggregate, String kind) {
        outbox.save(new OutboxMessage(NewId.next(), aggregate, kind, "{\"days\":12.50}", new Origin("c-1", null, NOW)));
    }

    private List<String> claim(TransactionTemplate within, Instant now) {
        return within.execute(status -> kinds(outbox.claimDue(now, now.plus(LEASE), 10)));
    }

    private void change(String kind, Consumer<OutboxMessage> change) {
        OutboxMessage message = only(kind);
        change.accept(message);
        outbox.save(message);
    }

    private OutboxMessage only(String kind) {
        return outbox.findAll().stream()
                .filter(message -> message.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> kinds(List<OutboxMessage> messages) {
        return messages.stream().map(OutboxMessage::kind).toList();
    }
}
