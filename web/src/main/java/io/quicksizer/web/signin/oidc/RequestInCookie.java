package io.quicksizer.web.signin.oidc;

import io.quicksizer.web.signin.BrowserCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Repository that keeps the pending authorization request (state, nonce, code verifier) in a cookie of the browser, so
 * that the portal stores no state for visitors who are not signed in.
 */
final class RequestInCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "QUICKSIZER-OIDC";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Pattern KEPT = Pattern.compile("([\\w=-]{20,200})\\.([\\w=-]{20,200})\\.([\\w=-]{40,200})");

    private final ClientRegistrationRepository clients;
    private final BrowserCookies cookies;

    RequestInCookie(ClientRegistrationRepository clients, BrowserCookies cookies) {
        this.clients = clients;
        this.cookies = cookies;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest pending, HttpServletRequest request, HttpServletResponse response) {
        if (pending == null) {
            cookies.forget(response, COOKIE);
            return;
        }
        String kept = String.join(
                ".",
                pending.getState(),
                pending.getAttribute(OidcParameterNames.NONCE),
                pending.getAttribute(PkceParameterNames.CODE_VERIFIER));
        cookies.keep(response, COOKIE, kept, LIFE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return pending(request).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<OAuth2AuthorizationRequest> pending = pending(request);
        if (pending.isPresent()) {
            cookies.forget(response, COOKIE);
        }
        return pending.orElse(null);
    }

    /**
     * Returns the pending request with the state of the response; empty if this browser's pending request has another
     * state.
     */
    private Optional<OAuth2AuthorizationRequest> pending(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookies.read(request, COOKIE)
                .map(KEPT::matcher)
                .filter(Matcher::matches)
                .filter(kept -> kept.group(1).equals(state))
                .map(this::rebuilt);
    }

    private OAuth2AuthorizationRequest rebuilt(Matcher kept) {
        ClientRegistration client = clients.findByRegistrationId(OidcSignIn.ID);
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(client.getClientId())
                .authorizationUri(client.getProviderDetails().getAuthorizationUri())
                .redirectUri(client.getRedirectUri())
                .scopes(client.getScopes())
                .state(kept.group(1))
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, kept.group(2));
                    attributes.put(PkceParameterNames.CODE_VERIFIER, kept.group(3));
                })
                .build();
    }
}
