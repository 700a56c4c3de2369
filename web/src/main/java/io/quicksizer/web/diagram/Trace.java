package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.Drawing.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The paths that were taken through a process.
 *
 * @param visited ids of the elements that were reached, with the expanded sub-processes around them
 * @param flows ids of the flows that were passed
 * @param last the element that was reached last
 * @param waiting whether the process is at that element; else it is between there and the next
 */
record Trace(
        ProcessModel model,
        Set<String> visited,
        Set<String> flows,
        @Nullable Node last,
        boolean waiting) {

    /**
     * The paths along some elements. Between two of them lies the shortest path without a human step.
     *
     * @param stretches elements in the order in which they were reached; no flow joins two stretches
     */
    static Trace along(ProcessModel model, List<List<Node>> stretches, boolean waiting) {
        Set<String> visited = new HashSet<>();
        Set<String> flows = new HashSet<>();
        Node last = null;
        for (List<Node> stretch : stretches) {
            Node before = null;
            for (Node stop : stretch) {
                for (Hop hop : before == null ? List.<Hop>of() : new PathFinder(model).path(before, stop)) {
                    visited.addAll(withFrames(model, hop.to()));
                    flows.add(hop.flow());
                }
                visited.addAll(withFrames(model, stop));
                before = stop;
                last = stop;
            }
        }
        return new Trace(model, visited, flows, last, waiting);
    }

    State state(Node node) {
        if (waiting && node.equals(last)) {
            return isEnd(node) ? State.ENDED : State.NOW;
        }
        if (node.isFrame()
                && last != null
                && !isEnd(last)
                && model.framesAround(last).contains(node)) {
            return State.ACTIVE;
        }
        return visited.contains(node.id()) ? State.DONE : State.AHEAD;
    }

    /** The flows out of an element that were passed and have a name. */
    List<String> answers(Node node) {
        return model.flowsFrom(node.id()).stream()
                .filter(flow -> flows.contains(flow.id()))
                .map(Flow::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean isEnd(Node node) {
        return node.type().equals("endEvent");
    }

    private static List<String> withFrames(ProcessModel model, Node node) {
        return Stream.concat(Stream.of(node), model.framesAround(node).stream())
                .map(Node::id)
                .toList();
    }
}
