package io.quicksizer.web.diagram;

import java.util.ArrayList;
import java.util.List;

/** Collects the drawn elements that a process reached, in stretches that no flow joins. */
final class Stops {
    private final ProcessModel model;
    private final List<List<Node>> stretches = new ArrayList<>(List.of(new ArrayList<>()));

    Stops(ProcessModel model) {
        this.model = model;
    }

    /** Adds an element; one that the drawing does not show, or the same once more, adds nothing. */
    void reach(String elementId) {
        model.drawn(elementId).ifPresent(this::reach);
    }

    void reach(Node node) {
        List<Node> stretch = stretches.getLast();
        if (stretch.isEmpty() || !stretch.getLast().equals(node)) {
            stretch.add(node);
        }
    }

    /** Begins another stretch: what follows was not reached by a flow. */
    void interrupt() {
        stretches.add(new ArrayList<>());
    }

    List<List<Node>> stretches() {
        return List.copyOf(stretches);
    }
}
