package io.quicksizer.workers.delivery;

import java.time.Duration;

/**
 * Exponential backoff of deliveries: the pause doubles from 30 seconds up to an hour, so that the last of twelve
 * attempts is made after about five hours.
 */
final class DeliveryBackoff {
    /** Number of failed attempts after which a delivery is dead. */
    static final int MOST_ATTEMPTS = 12;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    private DeliveryBackoff() {}

    /**
     * Returns the pause before the next attempt.
     *
     * @param failed number of failed attempts, from 1
     */
    static Duration after(int failed) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(Math.max(failed - 1, 0), MOST_DOUBLINGS));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
