package io.quicksizer.web.signin.oidc;

import io.quicksizer.web.hardening.RequestedPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Request resolver that starts sign-ins with the only registered provider; other registration ids are not found. */
final class OurClientOnly implements OAuth2AuthorizationRequestResolver {
    private static final String ADDRESS = "/oauth2/authorization/" + OidcSignIn.ID;

    private final OAuth2AuthorizationRequestResolver resolver;

    OurClientOnly(OAuth2AuthorizationRequestResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return RequestedPath.of(request).equals(ADDRESS) ? resolver.resolve(request) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return client.equals(OidcSignIn.ID) ? resolver.resolve(request, client) : null;
    }
}
