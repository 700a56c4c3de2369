package io.quicksizer.web.signin.oidc;

import io.quicksizer.web.signin.Admission;
import io.quicksizer.web.signin.NotAdmitted;
import io.quicksizer.web.signin.PublicUrl;
import io.quicksizer.web.signin.SignInLink;
import io.quicksizer.web.signin.SignInMethod;
import io.quicksizer.web.signin.SignInOutcome;
import io.quicksizer.web.signin.SignInRedirect;
import io.quicksizer.workers.access.Person;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sign-in with OpenID Connect (authorization code with PKCE), and access tokens for the API. */
final class OidcSignIn implements SignInMethod {
    static final String ID = "oidc";
    private static final String BEGIN = "/oauth2/authorization";

    private final OidcSettings settings;
    private final ClientRegistrationRepository clients;
    private final JwtDecoder accessTokens;
    private final ClaimedIdentity identities;
    private final Admission admission;
    private final PublicUrl portal;
    private final SignInRedirect redirect;
    private final SignInOutcome outcome;
    private final RequestInCookie requests;
    private final BackChannelLogout backChannel;
    private final Consumer<OidcPerson> signedIn;

    OidcSignIn(
            OidcSettings settings,
            ClientRegistrationRepository clients,
            JwtDecoder accessTokens,
            Admission admission,
            PublicUrl portal,
            SignInRedirect redirect,
            SignInOutcome outcome,
            RequestInCookie requests,
            BackChannelLogout backChannel,
            Consumer<OidcPerson> signedIn) {
        this.backChannel = backChannel;
        this.signedIn = signedIn;
        this.settings = settings;
        this.clients = clients;
        this.accessTokens = accessTokens;
        this.identities = new ClaimedIdentity(settings.claims());
        this.admission = admission;
        this.portal = portal;
        this.redirect = redirect;
        this.outcome = outcome;
        this.requests = requests;
    }

    @Override
    public void securePages(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(clients)
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(withPkce()).authorizationRequestRepository(requests))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::person))
                .successHandler(redirect)
                .failureHandler(outcome));
        http.logout(logout -> logout.logoutSuccessHandler(signingOutThere()));
        http.oidcLogout(logout -> logout.clientRegistrationRepository(clients)
                .backChannel(channel -> channel.logoutHandler(backChannel)));
    }

    @Override
    public void secureApi(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {
        if (!settings.apiAudience().isBlank()) {
            http.oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(refused)
                    .jwt(jwt -> jwt.decoder(accessTokens).jwtAuthenticationConverter(this::caller)));
        }
    }

    @Override
    public Optional<String> challenge() {
        return Optional.of("Bearer realm=\"Quicksizer\"")
                .filter(offered -> !settings.apiAudience().isBlank());
    }

    @Override
    public Optional<SignInLink> link() {
        return Optional.of(new SignInLink("sign-in.oidc", BEGIN + "/" + ID));
    }

    private OidcUser person(OidcUserRequest request) {
        requireStrength(request.getIdToken());
        Person person = admission.admit(identities.of(request.getIdToken()));
        OidcPerson admitted = new OidcPerson(person.userName(), Admission.authorities(person), request.getIdToken());
        signedIn.accept(admitted);
        return admitted;
    }

    /** Rejects a sign-in that was weaker than configured, and access tokens issued after such a sign-in. */
    private void requireStrength(ClaimAccessor token) {
        String acr = token.getClaimAsString("acr");
        if (!settings.requiredAcr().isEmpty() && !settings.requiredAcr().contains(String.valueOf(acr))) {
            throw new OAuth2AuthenticationException(new OAuth2Error(
                    OAuth2ErrorCodes.ACCESS_DENIED, "the sign-in at the provider was not strong enough (acr)", null));
        }
    }

    private AbstractAuthenticationToken caller(Jwt token) {
        try {
            requireStrength(token);
            Person person = admission.recognise(identities.of(token));
            return new JwtAuthenticationToken(token, Admission.authorities(person), person.userName());
        } catch (NotAdmitted refused) {
            outcome.record(refused);
            throw refused;
        } catch (OAuth2AuthenticationException refused) { // audited only if it is refused as a token
            throw new InvalidBearerTokenException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private OAuth2AuthorizationRequestResolver withPkce() {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(clients, BEGIN);
        Consumer<OAuth2AuthorizationRequest.Builder> pkce = OAuth2AuthorizationRequestCustomizers.withPkce();
        resolver.setAuthorizationRequestCustomizer(pkce.andThen(this::askForStrength));
        return new OurClientOnly(resolver);
    }

    private void askForStrength(OAuth2AuthorizationRequest.Builder request) {
        if (!settings.requiredAcr().isEmpty()) {
            request.additionalParameters(
                    parameters -> parameters.put("acr_values", String.join(" ", settings.requiredAcr())));
        }
    }

    private OidcClientInitiatedLogoutSuccessHandler signingOutThere() {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(clients);
        handler.setPostLogoutRedirectUri(portal.at("/sign-in?out"));
        handler.setDefaultTargetUrl("/sign-in?out");
        return handler;
    }
}
