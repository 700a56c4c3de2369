package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.Drawing.Item;
import io.quicksizer.web.diagram.Drawing.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The elements of the drawing as a list. Elements on exceptional paths are listed only if they were reached.
 *
 * @param trace the paths taken
 * @param regular ids of the elements on regular paths, in flow order
 * @param translation from the names in the model to the reader's language
 */
record Outline(Trace trace, Set<String> regular, UnaryOperator<String> translation) {

    /** Returns the elements at the top level, each with those inside it and on its border. */
    List<Item> items() {
        return items("");
    }

    private List<Item> items(String owner) {
        List<String> order = new ArrayList<>(regular);
        return trace.model().nodes().stream()
                .filter(node -> owner(node).equals(owner))
                .filter(node -> regular.contains(node.id()) || trace.state(node) != State.AHEAD)
                .sorted(Comparator.comparingInt(node -> position(order, node)))
                .map(node -> new Item(
                        translation.apply(node.name()),
                        trace.state(node),
                        trace.answers(node).stream().map(translation).toList(),
                        node.isFrame(),
                        items(node.id())))
                .toList();
    }

    private static String owner(Node node) {
        return node.attachedTo().isEmpty() ? node.parent() : node.attachedTo();
    }

    private static int position(List<String> order, Node node) {
        int position = order.indexOf(node.id());
        return position < 0 ? order.size() : position;
    }
}
