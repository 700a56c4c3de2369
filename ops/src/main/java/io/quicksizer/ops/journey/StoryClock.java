package io.quicksizer.ops.journey;

import java.time.Duration;

/** The clocks of a local stack, moved back so that a story of the past month can happen in order. */
public interface StoryClock {
    /** Moves every clock to so long ago; from there it goes on. */
    void goBack(Duration ago);

    /** Puts every clock right again. */
    void end();
}
