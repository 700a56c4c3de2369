package io.quicksizer.web.signin.saml;

import java.util.List;
import java.util.Optional;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.metadata.Endpoint;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.springframework.security.saml2.provider.service.registration.AssertingPartyMetadata;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/**
 * Preference for the redirect binding wherever the identity provider offers it: a response uses the binding of its
 * request, and only with a redirect does the browser send the session cookie.
 */
final class RedirectEndpoints {

    private RedirectEndpoints() {}

    static void prefer(AssertingPartyMetadata.Builder<?> party, EntityDescriptor descriptor) {
        IDPSSODescriptor provider = descriptor.getIDPSSODescriptor(SAMLConstants.SAML20P_NS);
        redirect(provider.getSingleSignOnServices())
                .ifPresent(endpoint -> party.singleSignOnServiceLocation(endpoint.getLocation())
                        .singleSignOnServiceBinding(Saml2MessageBinding.REDIRECT));
        redirect(provider.getSingleLogoutServices())
                .ifPresent(endpoint -> party.singleLogoutServiceLocation(endpoint.getLocation())
                        .singleLogoutServiceResponseLocation(Optional.ofNullable(endpoint.getResponseLocation())
                                .orElse(endpoint.getLocation()))
                        .singleLogoutServiceBinding(Saml2MessageBinding.REDIRECT));
    }

    private static <T extends Endpoint> Optional<T> redirect(List<T> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> Saml2MessageBinding.REDIRECT.getUrn().equals(endpoint.getBinding()))
                .findFirst();
    }
}
