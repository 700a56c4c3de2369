package io.quicksizer.web.signin.saml;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticatedPrincipal;

/**
 * The signed-in person of a session. Holds only the data of the assertion that are needed to sign out.
 *
 * @param name the user name
 * @param subject the person's identifier at the identity provider
 * @param sessionIndexes the identity provider's identifiers of its session
 */
record SamlPerson(String name, String subject, List<String> sessionIndexes)
        implements Saml2AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    SamlPerson {
        sessionIndexes = List.copyOf(sessionIndexes);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public List<String> getSessionIndexes() {
        return sessionIndexes;
    }

    @Override
    public String getRelyingPartyRegistrationId() {
        return Registrations.ID;
    }
}
