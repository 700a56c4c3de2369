package io.quicksizer.web.signin;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/** Reason for a refused call, without quoting any content of the call. */
final class RefusedCall {
    private RefusedCall() {}

    static String reason(AccessDeniedException refused) {
        return switch (refused) {
            case InvalidCsrfTokenException wrong -> "the form's CSRF token is not the one of this session or browser";
            case MissingCsrfTokenException missing -> "the form has no CSRF token, or its session has ended";
            default -> String.valueOf(refused.getMessage());
        };
    }
}
