package io.quicksizer.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Takes people to the page they wanted to see before they were asked to sign in; only ever to a page of this portal.
 */
@Component
public class WhereTo implements AuthenticationSuccessHandler {
    private static final String ATTRIBUTE = WhereTo.class.getName();
    private static final String FRONT_PAGE = "/";
    private static final int LONGEST = 2000;

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    /** The page that a visitor who is not signed in wanted to see, as a path with its query. */
    public String wantedBy(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        return saved == null ? FRONT_PAGE : here(saved.getRedirectUrl());
    }

    /** Remembers the page across a sign-in in which the session's cookie does not come along. */
    public static void remember(HttpServletRequest request, String path) {
        request.setAttribute(ATTRIBUTE, path);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String path = request.getAttribute(ATTRIBUTE) instanceof String remembered
                ? here(remembered)
                : wantedBy(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(path);
    }

    /** Without scheme and host, which came from a header. */
    private static String here(String address) {
        URI uri = URI.create(address);
        @Nullable String query = uri.getRawQuery();
        String path = "/" + String.valueOf(uri.getRawPath()).replaceAll("^/+", "")
                + (query == null ? "" : "?" + query.replaceAll("(^|&)continue(&|$)", ""));
        String tidy = path.replaceAll("\\?$", "");
        return tidy.length() > LONGEST ? FRONT_PAGE : tidy;
    }
}
