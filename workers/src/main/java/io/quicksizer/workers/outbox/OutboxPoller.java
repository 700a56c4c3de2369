package io.quicksizer.workers.outbox;

import io.quicksizer.db.outbox.OutboxMessage;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Background delivery of the outbox while the application runs: immediately after a commit that added a message, and
 * every second for messages that are due or were left by a node that died. Both portal and workers run it; a row lock
 * decides which node delivers a message.
 */
@Component
@ConditionalOnProperty(name = "quicksizer.outbox.dispatch", havingValue = "true", matchIfMissing = true)
class OutboxPoller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxPoller.class);
    private static final int AT_ONCE = 8;
    private static final long PAUSE_MILLIS = 1_000;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 2_000;
    private static final long LONGEST_DELIVERY_SECONDS = 5;

    private final Delivery delivery;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private volatile boolean running;
    private Thread loop = new Thread();
    private ExecutorService deliverers = Executors.newSingleThreadExecutor();

    OutboxPoller(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void start() {
        running = true;
        deliverers.shutdown();
        deliverers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("outbox-", 1).factory());
        loop = Thread.ofPlatform().daemon().name("outbox").start(this::deliverUntilStopped);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void added(Outbox.Added event) {
        wakeUp.release();
    }

    private void deliverUntilStopped() {
        while (running) {
            try {
                deliverDue();
                pause(PAUSE_MILLIS);
            } catch (RuntimeException databaseAway) {
                LOG.warn("Could not read the outbox: {}", databaseAway.getMessage());
                pause(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
    }

    /** Delivers on a pool of threads, so that a slow delivery occupies one slot and does not block the others. */
    private void deliverDue() {
        int free = slots.drainPermits();
        List<OutboxMessage> claimed = free == 0 ? List.of() : claim(free);
        slots.release(free - claimed.size());
        for (OutboxMessage message : claimed) {
            deliverers.execute(() -> {
                try {
                    delivery.deliver(message);
                } finally {
                    slots.release();
                    wakeUp.release();
                }
            });
        }
    }

    private List<OutboxMessage> claim(int free) {
        try {
            return delivery.claim(free);
        } catch (RuntimeException databaseAway) {
            slots.release(free);
            throw databaseAway;
        }
    }

    private void pause(long millis) {
        try {
            if (wakeUp.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException neverSent) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Claims no more messages, delivers those already claimed and waits for running deliveries, up to 5 seconds in all.
     * The remaining messages are delivered by another node.
     */
    @Override
    public void stop() {
        running = false;
        wakeUp.release();
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_DELIVERY_SECONDS);
        try {
            loop.join(TimeUnit.SECONDS.toMillis(LONGEST_DELIVERY_SECONDS)); // so that what it claims is still accepted
            deliverers.shutdown();
            if (!deliverers.awaitTermination(limit - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.info("Stopping with deliveries in progress; the next poll retries them");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
