package io.quicksizer.web.diagram;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways that were taken through a process.
 *
 * @param visited elements that were reached
 * @param flows flows that were passed
 * @param last the element at which it stands; null while it is on its way
 */
record Trace(
        Set<String> visited, Set<String> flows, @Nullable String last) {

    /**
     * The ways along some elements. What lies between two of them is the shortest way without a human step.
     *
     * @param model the process
     * @param ways the elements of each life of the process in the order in which they were reached, the latest life
     *     last; elements of other processes are passed over, and no flow joins two lives
     */
    static Trace along(ProcessModel model, List<List<String>> ways) {
        Set<String> visited = new LinkedHashSet<>();
        Set<String> flows = new LinkedHashSet<>();
        String last = null;
        for (List<String> way : ways) {
            String before = null;
            for (String stop : way.stream().filter(model::has).toList()) {
                for (Flow flow : before == null ? List.<Flow>of() : model.way(before, stop)) {
                    flows.add(flow.id());
                    visited.add(flow.from());
                    visited.add(flow.to());
                }
                visited.add(stop);
                before = stop;
                last = stop;
            }
        }
        return new Trace(visited, flows, last);
    }

    /** The same ways, without a place where it stands. */
    Trace onItsWay() {
        return new Trace(visited, flows, null);
    }
}
