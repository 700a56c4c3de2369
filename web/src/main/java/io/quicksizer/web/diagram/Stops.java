package io.quicksizer.web.diagram;

import java.util.ArrayList;
import java.util.List;

/** Collector of the drawn elements that a process reached, in sequences that are not connected by a flow. */
final class Stops {
    private final ProcessModel model;
    private final List<List<Node>> stretches = new ArrayList<>(List.of(new ArrayList<>()));

    Stops(ProcessModel model) {
        this.model = model;
    }

    /** Adds an element unless the drawing does not show it or it was added last. */
    void reach(String elementId) {
        model.drawn(elementId).ifPresent(this::reach);
    }

    void reach(Node node) {
        List<Node> stretch = stretches.getLast();
        if (stretch.isEmpty() || !stretch.getLast().equals(node)) {
            stretch.add(node);
        }
    }

    /** Starts a new sequence: the next element was not reached by a flow. */
    void interrupt() {
        stretches.add(new ArrayList<>());
    }

    List<List<Node>> stretches() {
        return List.copyOf(stretches);
    }
}
