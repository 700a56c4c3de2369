package io.quicksizer.workers.platform.startup;

import java.util.List;

/** Requirement of a strong token for the metrics. */
final class MetricsTokenSet implements Requirement {
    private static final String TOKEN = "quicksizer.metrics.token";
    private static final int LENGTH = 32;

    @Override
    public List<Unmet> unmet(Setup setup) {
        return SecretStrength.of(setup, "The token for the metrics", setup.text(TOKEN), TOKEN, LENGTH);
    }
}
