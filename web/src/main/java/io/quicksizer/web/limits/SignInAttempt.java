package io.quicksizer.web.limits;

import io.quicksizer.web.hardening.RequestedPath;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognition of sign-in attempts and the user names in them. */
final class SignInAttempt {
    private static final String BASIC = "Basic ";
    private static final int LONGEST_NAME = 100;

    /** Path prefix to which identity providers redirect with their response, which anybody could forge. */
    private static final String PROVIDERS = "/login/";

    /** Path prefixes that start a sign-in at an identity provider. */
    private static final List<String> BEGINNINGS = List.of("/saml2/authenticate", "/oauth2/authorization");

    private SignInAttempt() {}

    static boolean is(HttpServletRequest request) {
        String path = RequestedPath.of(request);
        boolean form = path.equals("/sign-in") && request.getMethod().equals("POST");
        return form || path.startsWith(PROVIDERS) || basic(request) != null;
    }

    /** Returns whether the request starts a sign-in at an identity provider. */
    static boolean begins(HttpServletRequest request) {
        return BEGINNINGS.stream().anyMatch(RequestedPath.of(request)::startsWith);
    }

    /** Returns the user name in the request with unprintable characters replaced; empty if it has none. */
    static Optional<String> name(HttpServletRequest request) {
        String credentials = basic(request);
        @Nullable String typed = credentials == null ? request.getParameter("username") : nameIn(credentials);
        return Optional.ofNullable(typed)
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._@ -]", "?"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    private static @Nullable String basic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? header.substring(BASIC.length()).strip()
                : null;
    }

    private static @Nullable String nameIn(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? null : pair.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
