package io.quicksizer.workers.platform.startup;

import java.util.List;

/**
 * Requirement that the demo profile, whose passwords are public, is activated explicitly and is the only active one.
 */
final class DemoStaysLocal implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        if (!setup.isDemo()) {
            return List.of();
        }
        if (setup.isProduction()) {
            return refused(
                    "The demo sign-in cannot run in production: its passwords are public.",
                    "Remove the profile 'local' or 'demo' from SPRING_PROFILES_ACTIVE.");
        }
        if (!setup.byDefault().isEmpty()) {
            return refused(
                    "The demo sign-in would be enabled because no profile is set.",
                    "Remove SPRING_PROFILES_DEFAULT; set SPRING_PROFILES_ACTIVE=local for the demo on this machine.");
        }
        if (setup.active().size() > 1) {
            return refused(
                    "The demo sign-in would run with another profile: " + String.join(", ", setup.active()) + ".",
                    "Set SPRING_PROFILES_ACTIVE to 'local' alone, or remove 'local' from it.");
        }
        return List.of();
    }

    private static List<Unmet> refused(String reason, String remedy) {
        return List.of(new Unmet(reason, remedy));
    }

    @Override
    public boolean holdsLocally() {
        return true;
    }
}
