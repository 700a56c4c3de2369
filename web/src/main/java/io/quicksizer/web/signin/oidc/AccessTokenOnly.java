package io.quicksizer.web.signin.oidc;

import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Validator that rejects tokens that never expire, and ID and refresh tokens presented as access tokens (RFC 9068). */
final class AccessTokenOnly implements OAuth2TokenValidator<Jwt> {
    private static final Set<String> OTHER_TYPES = Set.of("ID", "Refresh", "Offline", "Logout");

    /** Claims of ID tokens (OpenID Connect Core, sections 2 and 3.3.2.11) and logout tokens. */
    private static final Set<String> OTHER_CLAIMS = Set.of("nonce", "at_hash", "c_hash", "s_hash", "events");

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (token.getExpiresAt() == null) {
            return refused("the token never expires");
        }
        boolean other = OTHER_CLAIMS.stream().anyMatch(token::hasClaim)
                || token.getClaims().get("typ") instanceof String type && OTHER_TYPES.contains(type);
        return other ? refused("the token is no access token") : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refused(String reason) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, reason, null));
    }
}
