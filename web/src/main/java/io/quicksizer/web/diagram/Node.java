package io.quicksizer.web.diagram;

import org.jspecify.annotations.Nullable;

/**
 * An element of a process that is not a flow.
 *
 * @param id of the element
 * @param type local name of its BPMN element, such as {@code userTask}
 * @param name may be empty
 * @param trigger message, timer, or empty
 * @param bounds where it stands
 * @param label where its name stands; null when that is inside of it
 */
record Node(
        String id,
        String type,
        String name,
        String trigger,
        Bounds bounds,
        @Nullable Bounds label) {}
