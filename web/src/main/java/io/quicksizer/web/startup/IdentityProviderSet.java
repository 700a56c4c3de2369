package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.startup.Requirement;
import io.quicksizer.workers.platform.startup.Setup;
import io.quicksizer.workers.platform.startup.Unmet;
import java.util.List;

/** Requirement that an identity provider is configured. */
class IdentityProviderSet implements Requirement {
    @Override
    public List<Unmet> unmet(Setup setup) {
        boolean none = setup.text(SamlProvider.METADATA).isEmpty()
                && setup.text(OidcClient.ISSUER).isEmpty();
        return none
                ? List.of(new Unmet(
                        "Nobody could sign in: no identity provider is configured.",
                        "Set QUICKSIZER_SIGNIN_SAML_METADATA or QUICKSIZER_SIGNIN_OIDC_ISSUER, or start with the profile"
                                + " 'local' for the demo sign-in on this machine."))
                : List.of();
    }
}
