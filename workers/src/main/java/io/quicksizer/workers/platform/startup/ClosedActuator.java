package io.quicksizer.workers.platform.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Requirement that only the endpoints health, info and metrics are exposed, on the application's port and behind its
 * security filter.
 */
final class ClosedActuator implements Requirement {
    private static final String EXPOSED = "management.endpoints.web.exposure.include";
    private static final String PORT = "management.server.port";
    private static final Set<String> KNOWN = Set.of("health", "info", "prometheus");

    @Override
    public List<Unmet> unmet(Setup setup) {
        List<Unmet> unmet = new ArrayList<>();
        List<String> more = setup.list(EXPOSED).stream()
                .filter(endpoint -> !KNOWN.contains(endpoint))
                .toList();
        if (!more.isEmpty()) {
            unmet.add(new Unmet(
                    "Actuator endpoints that reveal too much are exposed: " + String.join(", ", more) + ".",
                    "Limit " + EXPOSED + " to health, info and prometheus."));
        }
        if (setup.text(PORT).isPresent() && !setup.text(PORT).equals(setup.text("server.port"))) {
            unmet.add(new Unmet(
                    "The actuator endpoints have a port of their own, which requires no token.",
                    "Remove " + PORT + "."));
        }
        return unmet;
    }
}
