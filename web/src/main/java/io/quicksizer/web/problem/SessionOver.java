package io.quicksizer.web.problem;

import io.quicksizer.web.page.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Marker of requests with a form whose session has ended, or whose CSRF token is from an earlier session. They are
 * rejected like any other without a valid token, but the error page explains what to do instead of mentioning roles.
 */
public final class SessionOver {
    private static final String ATTRIBUTE = SessionOver.class.getName();

    private SessionOver() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /**
     * Returns the path of the page with the form; empty if the Referer header is missing or not an address of this
     * portal.
     */
    public static Optional<String> pageOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer")).flatMap(SessionOver::path);
    }

    private static Optional<String> path(String address) {
        try {
            URI uri = URI.create(address);
            String query = uri.getRawQuery();
            return LocalPath.of(uri.getRawPath() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
