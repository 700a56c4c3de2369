package io.quicksizer.workers.outbox;

import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import java.time.Duration;

/**
 * How long to wait before telling the engine again. A task that the search does not show yet is there within a second
 * or so; an engine that is down needs longer.
 */
final class Pauses {
    private static final Duration SEARCH_LAG = Duration.ofMillis(50);
    private static final int LAG_ATTEMPTS = 20;
    private static final Duration LONGER_LAG = Duration.ofMillis(100);
    private static final int LONGER_LAG_ATTEMPTS = 60;
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 6;

    private Pauses() {}

    /** @param attempt number of the coming attempt, from 2 */
    static Duration before(int attempt, EngineUnavailable reason) {
        if (reason instanceof TaskNotVisibleYet && attempt <= LONGER_LAG_ATTEMPTS) {
            return attempt <= LAG_ATTEMPTS ? SEARCH_LAG : LONGER_LAG;
        }
        Duration grown = FIRST.multipliedBy(1L << Math.min(Math.max(attempt - 2, 0), MOST_DOUBLINGS));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
