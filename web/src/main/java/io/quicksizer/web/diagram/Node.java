package io.quicksizer.web.diagram;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flow node of a process.
 *
 * @param type local name of its BPMN element, such as {@code userTask}
 * @param name may be empty
 * @param trigger message, timer, error, or empty
 * @param parent id of the sub-process that contains it; empty at the top level
 * @param attachedTo id of the activity on whose border it is; empty unless it is a boundary event
 * @param traits further features of its shape
 * @param label bounds of its name; null if that is inside it
 */
record Node(
        String id,
        String type,
        String name,
        String trigger,
        String parent,
        String attachedTo,
        Set<Trait> traits,
        Bounds bounds,
        @Nullable Bounds label) {

    /** Features that change the shape of an element. */
    enum Trait {
        /** A sub-process whose content is drawn inside it. */
        EXPANDED,
        /** An event sub-process. */
        EVENT_SUB_PROCESS,
        /** A sequential multi-instance activity. */
        SEQUENTIAL,
        /** A non-interrupting boundary event. */
        NON_INTERRUPTING
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Returns whether this is an expanded sub-process, drawn as a frame. */
    boolean isFrame() {
        return has(Trait.EXPANDED);
    }

    /** Returns whether this is a collapsed sub-process, whose content has a drawing of its own. */
    boolean isCollapsed() {
        return type.equals("subProcess") && !isFrame();
    }

    /** Returns whether a person acts here: a user task, or a collapsed sub-process, which contains one. */
    boolean isHumanStep() {
        return type.equals("userTask") || isCollapsed();
    }
}
