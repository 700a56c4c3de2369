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
 * @param hidden the elements inside collapsed sub-processes, each with the sub-process that is drawn for it
 */
record ProcessModel(List<Node> nodes, List<Flow> flows, Map<String, String> hidden) {

    Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The element that is drawn for this one: itself, or the collapsed sub-process around it. */
    Optional<Node> drawn(String id) {
        return node(hidden.getOrDefault(id, id));
    }

    /** The flows that leave an element. */
    List<Flow> flowsFrom(String id) {
        return flows.stream().filter(flow -> flow.from().equals(id)).toList();
    }

    /** The elements directly inside an expanded sub-process. */
    List<Node> inside(Node frame) {
        return nodes.stream().filter(node -> node.parent().equals(frame.id())).toList();
    }

    /** The boundary events of an activity. */
    List<Node> boundaryOf(Node activity) {
        return nodes.stream()
                .filter(node -> node.attachedTo().equals(activity.id()))
                .toList();
    }

    /** The expanded sub-processes around an element, the innermost first. */
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
