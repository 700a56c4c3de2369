package io.quicksizer.ops.journey;

import java.time.Duration;

/** The clock of a local stack's applications, moved back so that a story of the past month can happen in order. */
public interface StoryClock {
    /** Moves it to so long ago; from there it goes on. */
    void goBack(Duration ago);

    /** Sets it right again. */
    void end();
}
