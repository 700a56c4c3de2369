package io.quicksizer.ops.dashboards;

/**
 * The time range of a picture.
 *
 * @param start seconds since 1970
 * @param end seconds since 1970, after the start
 */
record TimeRange(long start, long end) {
    private static final int POINTS = 180;

    /** Returns the seconds between two points, at least 1. */
    long step() {
        return Math.max(1, (end - start) / POINTS);
    }
}
