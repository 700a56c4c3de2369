package io.quicksizer.web.problem;

import io.quicksizer.web.page.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Marks a form that was sent after its session had ended or with the token of an earlier one. It is refused like any
 * other without a token, but its page says what to do instead of speaking of roles.
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
     * Returns the path of the page that the form was on; empty if the browser does not say or it is not of this portal.
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
