package io.quicksizer.web.limits;

import io.github.bucket4j.TimeMeter;

/** The time that limits go by: a test can hold it still. */
interface LimitClock extends TimeMeter {
    @Override
    default boolean isWallClockBased() {
        return false;
    }
}
