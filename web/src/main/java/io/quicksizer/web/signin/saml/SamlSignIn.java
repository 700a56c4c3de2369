package io.quicksizer.web.signin.saml;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.signin.SignInLink;
import io.quicksizer.web.signin.SignInMethod;
import io.quicksizer.web.signin.SignInOutcome;
import io.quicksizer.web.signin.SignInRedirect;
import java.util.Optional;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.NameID;
import org.opensaml.saml.saml2.metadata.SPSSODescriptor;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.saml2.provider.service.metadata.OpenSaml4MetadataResolver;
import org.springframework.security.saml2.provider.service.metadata.Saml2MetadataResponse;
import org.springframework.security.saml2.provider.service.metadata.Saml2MetadataResponseResolver;
import org.springframework.security.saml2.provider.service.web.OpenSaml4AuthenticationTokenConverter;
import org.springframework.security.saml2.provider.service.web.Saml2MetadataFilter;
import org.springframework.security.saml2.provider.service.web.authentication.OpenSaml4AuthenticationRequestResolver;
import org.springframework.security.saml2.provider.service.web.authentication.logout.OpenSaml4LogoutRequestResolver;
import org.springframework.security.web.csrf.CsrfFilter;

/** Sign-in with SAML 2, and single logout both ways. */
final class SamlSignIn implements SignInMethod {
    private static final String METADATA = "/saml2/metadata";

    /** With the registration id, so that it need not be derived from a message that has not been validated yet. */
    private static final String LOGOUT = "/logout/saml2/slo/{registrationId}";

    private final Registrations registrations;
    private final PendingSamlRequests requests;
    private final AuthenticationManager manager;
    private final LogoutRequests logouts;
    private final SignInRedirect redirect;
    private final SignInOutcome outcome;
    private final AskingForStrength strength;

    SamlSignIn(
            Registrations registrations,
            PendingSamlRequests requests,
            AuthenticationManager manager,
            LogoutRequests logouts,
            SignInRedirect redirect,
            SignInOutcome outcome,
            AskingForStrength strength) {
        this.strength = strength;
        this.registrations = registrations;
        this.requests = requests;
        this.manager = manager;
        this.logouts = logouts;
        this.redirect = redirect;
        this.outcome = outcome;
    }

    @Override
    public void securePages(HttpSecurity http) throws Exception {
        http.saml2Login(login -> login.loginPage("/sign-in")
                        .relyingPartyRegistrationRepository(registrations)
                        .authenticationRequestResolver(requestsFor(strength))
                        .authenticationConverter(new PostedResponses(answers()))
                        .authenticationManager(manager)
                        .successHandler(redirect)
                        .failureHandler(outcome))
                .saml2Logout(logout -> logout.logoutUrl("/sign-out")
                        .relyingPartyRegistrationRepository(registrations)
                        .logoutRequest(request -> request.logoutUrl(LOGOUT)
                                .logoutRequestValidator(logouts)
                                .logoutRequestResolver(namingTheSubject()))
                        .logoutResponse(response -> response.logoutUrl(LOGOUT)))
                .addFilterBefore(new Saml2MetadataFilter(metadata()), CsrfFilter.class);
    }

    @Override
    public Optional<SignInLink> link() {
        return Optional.of(new SignInLink("sign-in.saml", "/saml2/authenticate/" + Registrations.ID));
    }

    private OpenSaml4AuthenticationRequestResolver requestsFor(AskingForStrength wanted) {
        OpenSaml4AuthenticationRequestResolver resolver = new OpenSaml4AuthenticationRequestResolver(registrations);
        resolver.setAuthnRequestCustomizer(wanted.andThen(context -> context.getAuthnRequest()
                .setID(requests.beginning(context.getRequest()).requestId())));
        resolver.setRelayStateResolver(request -> requests.beginning(request).relayState());
        return resolver;
    }

    private OpenSaml4AuthenticationTokenConverter answers() {
        OpenSaml4AuthenticationTokenConverter converter = new OpenSaml4AuthenticationTokenConverter(registrations);
        converter.setAuthenticationRequestRepository(requests);
        return converter;
    }

    /** Sets the NameID by which the identity provider knows the person; the user name may come from an attribute. */
    private OpenSaml4LogoutRequestResolver namingTheSubject() {
        OpenSaml4LogoutRequestResolver resolver = new OpenSaml4LogoutRequestResolver(registrations);
        resolver.setParametersConsumer(parameters -> {
            LogoutRequest request = parameters.getLogoutRequest();
            NameID name = request.getNameID();
            if (name != null && parameters.getAuthentication().getPrincipal() instanceof SamlPerson person) {
                name.setValue(person.subject());
            }
        });
        return resolver;
    }

    private Saml2MetadataResponseResolver metadata() {
        OpenSaml4MetadataResolver resolver = new OpenSaml4MetadataResolver();
        resolver.setSignMetadata(true);
        resolver.setEntityDescriptorCustomizer(parameters -> {
            SPSSODescriptor portal = parameters.getEntityDescriptor().getSPSSODescriptor(SAMLConstants.SAML20P_NS);
            portal.setAuthnRequestsSigned(true);
            portal.setWantAssertionsSigned(true);
        });
        return request -> RequestedPath.of(request).equals(METADATA)
                ? new Saml2MetadataResponse(
                        resolver.resolve(registrations.findByRegistrationId(Registrations.ID)), "quicksizer.xml")
                : null;
    }
}
