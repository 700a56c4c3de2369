package io.quicksizer.workers.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.notification.DeliveryRow;
import io.quicksizer.db.notification.DeliveryStore;
import io.quicksizer.workers.audit.AuditText;
import io.quicksizer.workers.platform.metrics.DatabaseFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Service that delivers due messages: it claims them, passes them to their channels, and records the results. Several
 * workers may run it concurrently.
 */
@Service
public class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final int AT_ONCE = 8;
    private static final int MOST_ROUNDS = 50;
    private static final int LONGEST_ERROR = 500;

    /**
     * Duration of a claim, after which the delivery is due again because its worker must have died. It is longer than
     * the timeout of every channel.
     */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DeliveryStore deliveries;
    private final Map<String, DeliveryChannel> channels;
    private final MeterRegistry meters;
    private final Clock clock;

    Delivering(
            DeliveryStore deliveries,
            List<DeliveryChannel> channels,
            MeterRegistry meters,
            DatabaseFigures figures,
            Clock clock) {
        this.deliveries = deliveries;
        this.channels = channels.stream().collect(Collectors.toMap(DeliveryChannel::channel, Function.identity()));
        this.meters = meters;
        this.clock = clock;
        figures.figure(FRESH, deliveries::countOpen)
                .gauge(meters, "quicksizer.delivery.open", "Undelivered mails and webhooks", Long::doubleValue);
        figures.figure(FRESH, deliveries::countDead)
                .gauge(meters, "quicksizer.delivery.dead", "Mails and webhooks no longer retried", Long::doubleValue);
    }

    /**
     * Delivers until nothing is due, or a maximum number of rounds is reached.
     *
     * @return the number of attempts
     */
    public int deliverDue() {
        int attempts = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<DeliveryRow> claimed = claim();
            if (claimed.isEmpty()) {
                break;
            }
            attempts += claimed.size();
            deliverSideBySide(claimed);
        }
        return attempts;
    }

    private List<DeliveryRow> claim() {
        List<String> ready = channels.values().stream()
                .filter(DeliveryChannel::ready)
                .map(DeliveryChannel::channel)
                .toList();
        Instant now = clock.instant();
        return ready.isEmpty() ? List.of() : deliveries.claimDue(ready, now, now.plus(LEASE), AT_ONCE);
    }

    /**
     * Delivers concurrently, so that a slow receiver does not delay the others of the same round. The threads are
     * platform threads: virtual threads that wait for a class to be initialized keep their carriers, of which there are
     * as few as processors, and could stop the thread that initializes it, together with the job handlers that need the
     * class.
     */
    private void deliverSideBySide(List<DeliveryRow> claimed) {
        ThreadFactory named = Thread.ofPlatform().name("delivery-", 0).factory();
        try (ExecutorService threads = Executors.newFixedThreadPool(claimed.size(), named)) {
            List<? extends Future<?>> running = claimed.stream()
                    .map(delivery -> threads.submit(() -> deliver(delivery)))
                    .toList();
            LOG.debug("Delivering {}", running.size());
        }
    }

    private void deliver(DeliveryRow delivery) {
        try {
            String outcome = record(delivery, attempt(delivery));
            meters.counter(
                            "quicksizer.delivery.attempt",
                            "channel",
                            delivery.channel().toLowerCase(Locale.ROOT),
                            "outcome",
                            outcome)
                    .increment();
        } catch (RuntimeException unexpected) {
            LOG.error(
                    "Delivery {} failed unexpectedly; it will be retried when its lease expires",
                    delivery.id(),
                    unexpected);
        }
    }

    private DeliveryResult attempt(DeliveryRow delivery) {
        try {
            return channels.get(delivery.channel()).deliver(delivery);
        } catch (RuntimeException failed) {
            LOG.warn("Delivery {} failed", delivery.id(), failed);
            return new DeliveryResult.Postponed(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        }
    }

    private String record(DeliveryRow delivery, DeliveryResult result) {
        Instant now = clock.instant();
        switch (result) {
            case DeliveryResult.Delivered done -> {
                deliveries.delivered(delivery.id(), now);
                return "delivered";
            }
            case DeliveryResult.Needless(String why) -> {
                deliveries.abandoned(delivery.id(), readable(why), now);
                return "needless";
            }
            case DeliveryResult.Impossible(String why) -> {
                return dead(delivery, why, now);
            }
            case DeliveryResult.Postponed(String why) -> {
                if (delivery.attempts() >= DeliveryBackoff.MOST_ATTEMPTS) {
                    return dead(delivery, why, now);
                }
                deliveries.retryLater(
                        delivery.id(), readable(why), now.plus(DeliveryBackoff.after(delivery.attempts())));
                return "retry";
            }
        }
    }

    private String dead(DeliveryRow delivery, String why, Instant now) {
        deliveries.dead(delivery.id(), readable(why), now);
        LOG.error("Delivery {} by {} failed permanently: {}", delivery.id(), delivery.channel(), readable(why));
        return "dead";
    }

    private static String readable(String why) {
        return AuditText.readable(why, LONGEST_ERROR);
    }
}
