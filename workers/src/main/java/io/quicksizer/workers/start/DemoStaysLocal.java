package io.quicksizer.workers.start;

import java.util.List;

/** The demo's passwords are public. */
final class DemoStaysLocal implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        return setup.isDemo() && setup.isProduction()
                ? List.of(new Unmet(
                        "The demo sign-in cannot run in production: its passwords are public.",
                        "Remove the profile 'local' or 'demo' from SPRING_PROFILES_ACTIVE."))
                : List.of();
    }

    @Override
    public boolean holdsLocally() {
        return true;
    }
}
