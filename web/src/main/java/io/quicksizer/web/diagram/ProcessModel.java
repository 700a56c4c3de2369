package io.quicksizer.web.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process with its layout.
 *
 * @param nodes in the order of the model
 * @param flows in the order of the model
 * @param hidden the elements inside collapsed sub-processes, mapped to the sub-process that is drawn for them
 */
record ProcessModel(List<Node> nodes, List<Flow> flows, Map<String, String> hidden) {

    Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** Returns the element that is drawn for an id: itself, or the collapsed sub-process that contains it. */
    Optional<Node> drawn(String id) {
        return node(hidden.getOrDefault(id, id));
    }

    /** Returns the outgoing flows of an element. */
    List<Flow> flowsFrom(String id) {
        return flows.stream().filter(flow -> flow.from().equals(id)).toList();
    }

    /** Returns the elements directly inside an expanded sub-process. */
    List<Node> inside(Node frame) {
        return nodes.stream().filter(node -> node.parent().equals(frame.id())).toList();
    }

    /** Returns the boundary events of an activity. */
    List<Node> boundaryOf(Node activity) {
        return nodes.stream()
                .filter(node -> node.attachedTo().equals(activity.id()))
                .toList();
    }

    /** Returns the expanded sub-processes around an element, innermost first. */
    List<Node> framesAround(Node node) {
        List<Node> frames = new ArrayList<>();
        Optional<Node> frame = node(node.parent());
        while (frame.isPresent()) {
            frames.add(frame.get());
            frame = node(frame.get().parent());
        }
        return frames;
    }
}
