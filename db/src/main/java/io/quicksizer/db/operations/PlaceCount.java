package io.quicksizer.db.operations;

import java.time.Instant;

/**
 * The number of running engagements at a place.
 *
 * @param place as in {@link RunningEngagement#place()}
 * @param count at least 1
 * @param oldest since when the one that is there longest has been there
 */
public record PlaceCount(String place, int count, Instant oldest) {}
