package io.quicksizer.workers.outbox;

import java.time.Duration;

/** The exponential backoff of outbox messages: it doubles from half a second up to half a minute. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 6;

    private Backoff() {}

    /**
     * Returns the pause before an attempt.
     *
     * @param attempt number of the next attempt; 2 for the first retry
     */
    static Duration before(int attempt) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(Math.max(attempt - 2, 0), MOST_DOUBLINGS));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
