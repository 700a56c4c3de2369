package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.SecretStrength;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.ArrayList;
import java.util.List;

/** Requirement that the OpenID provider is reached over TLS, with a client id and a strong client secret. */
class OidcClient implements Requirement {
    static final String ISSUER = "quicksizer.sign-in.oidc.issuer";

    private static final String CLIENT = "quicksizer.sign-in.oidc.client-id";
    private static final String SECRET = "quicksizer.sign-in.oidc.client-secret";
    private static final int LENGTH = 16;

    @Override
    public List<Unmet> unmet(Setup setup) {
        if (setup.text(ISSUER).isEmpty()) {
            return List.of();
        }
        List<Unmet> unmet = new ArrayList<>();
        if (setup.isPlain(ISSUER)) {
            unmet.add(new Unmet(
                    "The OpenID provider would be reached without TLS.",
                    "Set " + setup.called(ISSUER) + " to an https address."));
        }
        if (setup.text(CLIENT).isEmpty()) {
            unmet.add(new Unmet(
                    "The client id for the OpenID provider is missing.",
                    "Set " + setup.called(CLIENT) + " to the id of the client that is registered with the provider."));
        }
        unmet.addAll(SecretStrength.of(
                setup, "The client secret for the OpenID provider", setup.text(SECRET), SECRET, LENGTH));
        return unmet;
    }
}
