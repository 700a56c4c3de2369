package io.quicksizer.web.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence flow.
 *
 * @param name may be empty
 * @param from id of the source element
 * @param to id of the target element
 * @param waypoints its two ends and the bends between them
 * @param label bounds of its label; null if it has none
 */
record Flow(
        String id,
        String name,
        String from,
        String to,
        List<Point> waypoints,
        @Nullable Bounds label) {}
