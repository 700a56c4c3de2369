package io.quicksizer.web.help.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Node;

/** Operations on the nodes of a Markdown document. */
final class Nodes {
    private Nodes() {}

    /** Calls the action for each node of a kind in document order; the action may replace the node. */
    static <T extends Node> void each(Node root, Class<T> kind, Consumer<T> action) {
        List<T> found = new ArrayList<>();
        collect(root, kind, found);
        found.forEach(action);
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, List<T> found) {
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, kind, found);
        }
    }

    /** Replaces a node by its children. */
    static void unwrap(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }
}
