package io.quicksizer.web.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence flow.
 *
 * @param name may be empty
 * @param from element where it begins
 * @param to element where it ends
 * @param waypoints its two ends and the bends between them
 * @param label the position of its name; null when it has none
 */
record Flow(
        String id,
        String name,
        String from,
        String to,
        List<Point> waypoints,
        @Nullable Bounds label) {}
