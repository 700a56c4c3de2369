package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * The differences between two sizes of a scenario.
 *
 * @param from the size before
 * @param to the size after
 * @param services those whose days differ, in the scenario's order
 * @param total the scenario's days before and after
 */
public record ScenarioDifference(Size from, Size to, List<ServiceDifference> services, DaysChange total) {

    public ScenarioDifference {
        services = List.copyOf(services);
    }
}
