package io.quicksizer.web.diagram;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flow node of a process.
 *
 * @param type local name of its BPMN element, such as {@code userTask}
 * @param name may be empty
 * @param trigger message, timer, error, or empty
 * @param parent the sub-process around it; empty at the top
 * @param attachedTo the activity on whose border it is; empty for all but boundary events
 * @param traits what its shape shows besides
 * @param label rectangle of its name; null when that is inside of it
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
        /** A sub-process whose content is drawn inside of it. */
        EXPANDED,
        /** A sub-process that an event starts. */
        EVENT_SUB_PROCESS,
        /** An activity that is repeated for each element of a list, one after the other. */
        SEQUENTIAL,
        /** A boundary event that leaves its activity alone. */
        NON_INTERRUPTING
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Frame around other elements: an expanded sub-process. */
    boolean isFrame() {
        return has(Trait.EXPANDED);
    }

    /** Sub-process whose content has a drawing of its own. */
    boolean isCollapsed() {
        return type.equals("subProcess") && !isFrame();
    }

    /** Step that waits for a person: a user task, or a collapsed sub-process, which has one inside. */
    boolean isHumanStep() {
        return type.equals("userTask") || isCollapsed();
    }
}
