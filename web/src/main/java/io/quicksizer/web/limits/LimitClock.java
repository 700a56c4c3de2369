package io.quicksizer.web.limits;

import io.github.bucket4j.TimeMeter;

/** Clock of the limits; tests can freeze it. */
interface LimitClock extends TimeMeter {
    @Override
    default boolean isWallClockBased() {
        return false;
    }
}
