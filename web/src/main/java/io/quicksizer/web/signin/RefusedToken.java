package io.quicksizer.web.signin;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Reason for a refused access token, without quoting any part of it. */
final class RefusedToken {
    private RefusedToken() {}

    static String reason(AuthenticationException refused) {
        return refused.getCause() instanceof JwtValidationException invalid
                ? "the access token was not accepted: " + String.valueOf(invalid.getMessage())
                : "the access token was not accepted: it cannot be read or verified";
    }
}
