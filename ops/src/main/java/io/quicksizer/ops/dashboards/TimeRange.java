package io.quicksizer.ops.dashboards;

/**
 * The time that a picture shows.
 *
 * @param start seconds since 1970
 * @param end seconds since 1970, after the start
 */
record TimeRange(long start, long end) {
    private static final int POINTS = 180;

    /** Seconds between two points, at least 1. */
    long step() {
        return Math.max(1, (end - start) / POINTS);
    }
}
