package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * A section of a scenario with its services.
 *
 * @param services in the scenario's order
 */
public record SectionDays(String name, List<ServiceDays> services) {

    public SectionDays {
        services = List.copyOf(services);
    }

    /** The sum of the section's services, collapsed ones included; 0 at N/A. */
    public Days days(Size size) {
        return Days.sum(services.stream().map(service -> service.days(size)).toList());
    }
}
