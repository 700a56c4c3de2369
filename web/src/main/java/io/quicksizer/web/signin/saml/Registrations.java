package io.quicksizer.web.signin.saml;

import io.quicksizer.web.signin.PublicUrl;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.springframework.security.saml2.Saml2Exception;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.security.saml2.provider.service.registration.AssertingPartyMetadata;
import org.springframework.security.saml2.provider.service.registration.OpenSamlAssertingPartyDetails;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrationRepository;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/**
 * The registration of this portal with its identity provider. Expired or not yet valid certificates of the identity
 * provider are ignored, and expired metadata are rejected.
 */
class Registrations implements RelyingPartyRegistrationRepository {
    static final String ID = "saml";
    private static final String ANSWERS = "/login/saml2/sso/" + ID;
    private static final String METADATA = "/saml2/metadata";
    private static final String LOGOUT = "/logout/saml2/slo/" + ID;

    private final SamlSettings settings;
    private final PublicUrl portal;
    private final IdentityProvider identityProvider;
    private final Saml2X509Credential key;
    private final Clock clock;

    Registrations(
            SamlSettings settings,
            PublicUrl portal,
            IdentityProvider identityProvider,
            Saml2X509Credential key,
            Clock clock) {
        this.settings = settings;
        this.portal = portal;
        this.identityProvider = identityProvider;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public @Nullable RelyingPartyRegistration findByRegistrationId(String registrationId) {
        return registrationId.equals(ID) ? registration() : null;
    }

    @Override
    public @Nullable RelyingPartyRegistration findUniqueByAssertingPartyEntityId(String entityId) {
        RelyingPartyRegistration registration = registration();
        return registration.getAssertingPartyMetadata().getEntityId().equals(entityId) ? registration : null;
    }

    /** Returns the entity id of this portal. */
    String entityId() {
        String given = settings.entityId();
        return given == null || given.isBlank() ? portal.at(METADATA) : given;
    }

    private RelyingPartyRegistration registration() {
        RelyingPartyRegistration described = identityProvider.description();
        AssertingPartyMetadata theirs = described.getAssertingPartyMetadata();
        EntityDescriptor descriptor = ((OpenSamlAssertingPartyDetails) theirs).getEntityDescriptor();
        refuseExpired(descriptor);
        List<Saml2X509Credential> valid = theirs.getVerificationX509Credentials().stream()
                .filter(credential -> validNow(credential.getCertificate()))
                .toList();
        if (valid.isEmpty()) {
            throw new Saml2Exception("None of the identity provider's certificates is valid now");
        }
        return described
                .mutate()
                .registrationId(ID)
                .entityId(entityId())
                .assertionConsumerServiceLocation(portal.at(ANSWERS))
                .assertionConsumerServiceBinding(Saml2MessageBinding.POST)
                .authnRequestsSigned(true)
                .signingX509Credentials(keys -> keys.add(key))
                .singleLogoutServiceLocation(portal.at(LOGOUT))
                .singleLogoutServiceResponseLocation(portal.at(LOGOUT))
                .singleLogoutServiceBindings(bindings -> {
                    bindings.clear();
                    bindings.add(Saml2MessageBinding.REDIRECT);
                    bindings.add(Saml2MessageBinding.POST);
                })
                .assertingPartyMetadata(party -> {
                    party.verificationX509Credentials(known -> {
                        known.clear();
                        known.addAll(valid);
                    });
                    RedirectEndpoints.prefer(party, descriptor);
                })
                .build();
    }

    private boolean validNow(X509Certificate certificate) {
        Instant now = clock.instant();
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && now.isBefore(certificate.getNotAfter().toInstant());
    }

    private void refuseExpired(EntityDescriptor descriptor) {
        Instant validUntil = descriptor.getValidUntil();
        if (validUntil != null && !clock.instant().isBefore(validUntil)) {
            throw new Saml2Exception("The identity provider's metadata expired at " + validUntil);
        }
    }
}
