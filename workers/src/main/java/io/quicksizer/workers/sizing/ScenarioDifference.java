package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * The differences between two sizes of a scenario.
 *
 * @param from the first size
 * @param to the second size
 * @param services the services whose days differ, in the scenario's order
 * @param total the scenario's days at both sizes
 */
public record ScenarioDifference(Size from, Size to, List<ServiceDifference> services, DaysChange total) {

    public ScenarioDifference {
        services = List.copyOf(services);
    }
}
