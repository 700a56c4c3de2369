package io.quicksizer.web.signin;

import io.quicksizer.web.page.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Takes people to the page they wanted to see before they were asked to sign in; only ever to a page of this portal.
 */
@Component
public class SignInRedirect implements AuthenticationSuccessHandler {
    private static final String ATTRIBUTE = SignInRedirect.class.getName();
    private static final String FRONT_PAGE = "/";

    private final WantedPage wanted;

    SignInRedirect(WantedPage wanted) {
        this.wanted = wanted;
    }

    /** The page that a visitor who is not signed in wanted to see, as a path with its query. */
    public String wantedBy(HttpServletRequest request) {
        return wanted.of(request).orElse(FRONT_PAGE);
    }

    /** Remembers the page across a sign-in in which the cookie does not come along. */
    public static void remember(HttpServletRequest request, String path) {
        request.setAttribute(ATTRIBUTE, path);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String path = request.getAttribute(ATTRIBUTE) instanceof String remembered
                ? LocalPath.of(remembered).orElse(FRONT_PAGE)
                : wantedBy(request);
        wanted.removeRequest(request, response);
        response.sendRedirect(path);
    }
}
