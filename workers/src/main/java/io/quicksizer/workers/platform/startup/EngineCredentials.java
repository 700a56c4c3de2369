package io.quicksizer.workers.platform.startup;

import java.util.ArrayList;
import java.util.List;

/** Requirement of client credentials for Camunda. */
final class EngineCredentials implements Requirement {
    private static final String AUTH = "quicksizer.engine.auth.";
    private static final int LENGTH = 16;

    @Override
    public List<Unmet> unmet(Setup setup) {
        List<Unmet> unmet = new ArrayList<>();
        List<String> missing = List.of(AUTH + "token-url", AUTH + "client-id").stream()
                .filter(name -> setup.text(name).isEmpty())
                .map(setup::called)
                .toList();
        if (!missing.isEmpty()) {
            unmet.add(new Unmet(
                    "Requests to Camunda would not be authenticated.",
                    "Set " + String.join(" and ", missing)
                            + " for a client that is registered with Camunda's identity provider."));
        }
        String secret = AUTH + "client-secret";
        unmet.addAll(SecretStrength.of(setup, "The client secret for Camunda", setup.text(secret), secret, LENGTH));
        return unmet;
    }
}
