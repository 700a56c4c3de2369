package io.quicksizer.workers.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.quicksizer.db.outbox.OutboxMessage;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxPollerTest {
    private final Delivery delivery = mock(Delivery.class);
    private final OutboxPoller poller = new OutboxPoller(delivery);
    private final BlockingQueue<OutboxMessage> delivered = new LinkedBlockingQueue<>();
    private final Queue<OutboxMessage> due = new ArrayDeque<>();
    private final OutboxMessage first = mock(OutboxMessage.class);
    private final OutboxMessage second = mock(OutboxMessage.class);

    @BeforeEach
    void claimWhatIsDue() {
        when(delivery.claim(anyInt())).thenAnswer(call -> claimed(call.getArgument(0)));
        doAnswer(call -> delivered.add(call.getArgument(0))).when(delivery).deliver(any());
    }

    @AfterEach
    void stop() {
        poller.stop();
    }

    @Test
    void what_is_due_at_the_start_is_delivered() throws InterruptedException {
        add(first);
        poller.start();
        assertThat(poller.isRunning()).isTrue();
        assertThat(delivered.poll(10, SECONDS)).isSameAs(first);
    }

    @Test
    void a_commit_wakes_the_poller() throws InterruptedException {
        poller.start();
        add(second);
        poller.added(new Outbox.Added());
        assertThat(delivered.poll(10, SECONDS)).isSameAs(second);
    }

    @Test
    void a_slow_delivery_delays_no_other() throws InterruptedException {
        var release = new CountDownLatch(1);
        doAnswer(call -> {
                    if (call.getArgument(0) == first) {
                        release.await();
                    }
                    return delivered.add(call.getArgument(0));
                })
                .when(delivery)
                .deliver(any());
        add(first);
        add(second);
        poller.start();
        assertThat(delivered.poll(10, SECONDS)).isSameAs(second);
        release.countDown();
        assertThat(delivered.poll(10, SECONDS)).isSameAs(first);
    }

    @Test
    void eight_are_delivered_at_a_time_and_the_ninth_when_one_is_done() throws InterruptedException {
        var begun = new LinkedBlockingQueue<OutboxMessage>();
        var release = new CountDownLatch(1);
        doAnswer(call -> {
                    begun.add(call.getArgument(0));
                    release.await();
                    return delivered.add(call.getArgument(0));
                })
                .when(delivery)
                .deliver(any());
        for (int number = 0; number < 9; number++) {
            add(first);
        }
        poller.start();
        for (int number = 0; number < 8; number++) {
            assertThat(begun.poll(10, SECONDS)).isSameAs(first);
        }
        poller.added(new Outbox.Added());
        poller.added(new Outbox.Added());
        synchronized (due) {
            assertThat(due).hasSize(1);
        }
        release.countDown();
        for (int number = 0; number < 9; number++) {
            assertThat(delivered.poll(10, SECONDS)).isSameAs(first);
        }
        verify(delivery, never()).claim(0);
    }

    @Test
    void a_delivery_that_fails_gives_its_slot_back() throws InterruptedException {
        doAnswer(call -> {
                    delivered.add(call.getArgument(0));
                    throw new IllegalStateException("unexpected");
                })
                .when(delivery)
                .deliver(any());
        poller.start();
        for (int number = 0; number < 20; number++) {
            add(first);
            poller.added(new Outbox.Added());
            assertThat(delivered.poll(10, SECONDS)).isSameAs(first);
        }
    }

    @Test
    void polling_goes_on_after_the_database_was_away() throws InterruptedException {
        var away = new CountDownLatch(2);
        when(delivery.claim(anyInt())).thenAnswer(call -> {
            if (away.getCount() > 0) {
                away.countDown();
                poller.added(new Outbox.Added()); // so that the test need not wait for the pause
                throw new IllegalStateException("The database is away");
            }
            return claimed(call.getArgument(0));
        });
        add(first);
        poller.start();
        assertThat(delivered.poll(10, SECONDS)).isSameAs(first);
        assertThat(away.getCount()).isZero();
    }

    @Test
    void what_is_claimed_while_the_poller_stops_is_delivered() throws InterruptedException {
        var claiming = new CountDownLatch(1);
        when(delivery.claim(anyInt())).thenAnswer(call -> {
            claiming.countDown();
            while (poller.isRunning()) {
                Thread.onSpinWait();
            }
            return claimed(call.getArgument(0));
        });
        add(first);
        poller.start();
        assertThat(claiming.await(10, SECONDS)).isTrue();
        poller.stop();
        assertThat(delivered.poll()).isSameAs(first);
    }

    @Test
    void a_poller_can_be_stopped_and_started_again_at_any_moment() throws InterruptedException {
        for (int number = 0; number < 100; number++) {
            poller.start();
            poller.stop();
            assertThat(poller.isRunning()).isFalse();
            add(second);
            poller.start();
            assertThat(delivered.poll(10, SECONDS)).isSameAs(second);
            poller.stop();
        }
    }

    private void add(OutboxMessage message) {
        synchronized (due) {
            due.add(message);
        }
    }

    private List<OutboxMessage> claimed(int most) {
        synchronized (due) {
            return java.util.stream.Stream.generate(due::poll)
                    .limit(most)
                    .takeWhile(java.util.Objects::nonNull)
                    .toList();
        }
    }
}
