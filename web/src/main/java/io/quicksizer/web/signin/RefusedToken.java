package io.quicksizer.web.signin;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Reason for a refused access token, without quoting any part of it. */
final class RefusedToken {
    private RefusedToken() {}

    static String reason(AuthenticationException refused) {
        return "the access token was not accepted: "
                + switch (refused.getCause()) {
                    case JwtValidationException invalid -> String.valueOf(invalid.getMessage());
                    case OAuth2AuthenticationException unfit -> String.valueOf(unfit.getMessage());
                    case null, default -> "it cannot be read or verified";
                };
    }
}
