package io.quicksizer.db.operations;

import java.time.Instant;

/**
 * How many running engagements stand at a place.
 *
 * @param place as in {@link RunningEngagement#place()}
 * @param count at least 1
 * @param oldest since when the one that came first stands there
 */
public record PlaceCount(String place, int count, Instant oldest) {}
