package io.quicksizer.web.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A process with its layout.
 *
 * @param nodes in the order of the model
 * @param flows in the order of the model
 */
record ProcessModel(List<Node> nodes, List<Flow> flows) {

    /**
     * The flows of a shortest way from one element to another that passes no human step in between.
     *
     * @return in order; empty when there is none
     */
    List<Flow> way(String from, String to) {
        Map<String, Flow> cameBy = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        Set<String> humanSteps = humanSteps();
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            String here = next.poll();
            for (Flow flow : from(here)) {
                if (!seen.add(flow.to())) {
                    continue;
                }
                cameBy.put(flow.to(), flow);
                if (flow.to().equals(to)) {
                    return backwards(cameBy, from, to);
                }
                if (!humanSteps.contains(flow.to())) {
                    next.add(flow.to());
                }
            }
        }
        return List.of();
    }

    /** The flows that leave an element. */
    List<Flow> from(String id) {
        return flows.stream().filter(flow -> flow.from().equals(id)).toList();
    }

    boolean has(String id) {
        return nodes.stream().anyMatch(node -> node.id().equals(id));
    }

    private Set<String> humanSteps() {
        Set<String> steps = new HashSet<>();
        nodes.stream().filter(node -> node.type().equals("userTask")).forEach(node -> steps.add(node.id()));
        return steps;
    }

    private static List<Flow> backwards(Map<String, Flow> cameBy, String from, String to) {
        List<Flow> way = new ArrayList<>();
        String here = to;
        do {
            Flow flow = cameBy.get(here);
            way.addFirst(flow);
            here = flow.from();
        } while (!here.equals(from));
        return way;
    }
}
