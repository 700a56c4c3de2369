package io.quicksizer.workers.platform.startup;

import java.util.List;
import java.util.stream.Stream;

/** Requirement of health endpoints that show the status without details or components. */
final class SilentHealth implements Requirement {
    private static final String HEALTH = "management.endpoint.health.";

    @Override
    public List<Unmet> unmet(Setup setup) {
        return Stream.of(
                        HEALTH + "show-details",
                        HEALTH + "show-components",
                        HEALTH + "group.readiness.show-details",
                        HEALTH + "group.readiness.show-components",
                        HEALTH + "group.liveness.show-details",
                        HEALTH + "group.liveness.show-components")
                .filter(name -> setup.text(name)
                        .filter(value -> !"never".equalsIgnoreCase(value))
                        .isPresent())
                .map(name -> new Unmet("Health details would be visible to everybody.", "Set " + name + " to never."))
                .toList();
    }
}
