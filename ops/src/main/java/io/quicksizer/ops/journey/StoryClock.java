package io.quicksizer.ops.journey;

import java.time.Duration;

/**
 * The clock of a local stack's applications, set back so that a story of the past month can happen in chronological
 * order.
 */
public interface StoryClock {
    /** Sets the clock back by a duration; it continues from there. */
    void goBack(Duration ago);

    /** Resets the clock to the actual time. */
    void end();
}
