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
                    "Endpoints for operators are open that reveal too much: " + String.join(", ", more) + ".",
                    "Let " + EXPOSED + " name health, info and prometheus only."));
        }
        if (setup.text(PORT).isPresent() && !setup.text(PORT).equals(setup.text("server.port"))) {
            unmet.add(new Unmet(
                    "Endpoints for operators have a port of their own, where no token is asked for.",
                    "Remove " + PORT + "."));
        }
        return unmet;
    }
}
