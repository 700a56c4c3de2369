package io.quicksizer.web.diagram;

import io.quicksizer.web.diagram.Node.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Search for paths along the flows of a process, into and out of its expanded sub-processes. */
record PathFinder(ProcessModel model) {

    /**
     * Returns a shortest path that does not pass another human step. A boundary event can only be the end of the path.
     *
     * @return in order; empty if there is none
     */
    List<Hop> path(Node from, Node to) {
        Map<String, Hop> cameBy = new HashMap<>();
        Deque<Node> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Node here = next.poll();
            for (Hop hop : Stream.concat(hops(here), interruptions(here, to)).toList()) {
                if (cameBy.putIfAbsent(hop.to().id(), hop) != null) {
                    continue;
                }
                if (hop.to().equals(to)) {
                    return backwards(cameBy, from, to);
                }
                if (!hop.to().isHumanStep()) {
                    next.add(hop.to());
                }
            }
        }
        return List.of();
    }

    /** Returns the elements that are reachable without boundary events, in topological order. */
    Set<String> regularOrder(Node start) {
        List<String> finished = new ArrayList<>();
        visit(start, new HashSet<>(), finished);
        return new LinkedHashSet<>(finished.reversed());
    }

    private void visit(Node here, Set<String> seen, List<String> finished) {
        if (seen.add(here.id())) {
            hops(here).toList().reversed().forEach(hop -> visit(hop.to(), seen, finished));
            finished.add(here.id());
        }
    }

    private Stream<Hop> hops(Node here) {
        if (here.isFrame()) {
            return model.inside(here).stream()
                    .filter(node -> node.type().equals("startEvent"))
                    .map(start -> new Hop(here, start, ""));
        }
        Stream<Hop> onwards = along(here, here);
        return here.type().equals("endEvent")
                ? Stream.concat(onwards, model.node(here.parent()).stream().flatMap(frame -> outOf(frame, here)))
                : onwards;
    }

    private Stream<Hop> outOf(Node frame, Node end) {
        Stream<Hop> again = frame.has(Trait.SEQUENTIAL) ? Stream.of(new Hop(end, frame, "")) : Stream.empty();
        return Stream.concat(again, along(frame, end));
    }

    private Stream<Hop> along(Node source, Node from) {
        return model.flowsFrom(source.id()).stream()
                .flatMap(flow -> model.node(flow.to()).stream().map(to -> new Hop(from, to, flow.id())));
    }

    private Stream<Hop> interruptions(Node here, Node to) {
        return Stream.concat(Stream.of(here), model.framesAround(here).stream())
                .filter(activity -> to.attachedTo().equals(activity.id()))
                .map(activity -> new Hop(here, to, ""));
    }

    private static List<Hop> backwards(Map<String, Hop> cameBy, Node from, Node to) {
        List<Hop> path = new ArrayList<>();
        Node here = to;
        do {
            Hop hop = cameBy.get(here.id());
            path.addFirst(hop);
            here = hop.from();
        } while (!here.equals(from));
        return path;
    }
}
