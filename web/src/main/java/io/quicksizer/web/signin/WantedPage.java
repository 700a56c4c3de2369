package io.quicksizer.web.signin;

import io.quicksizer.web.page.LocalPath;
import io.quicksizer.web.problem.SessionOver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Request cache that keeps the path of the page requested before the sign-in in a cookie, so that the portal stores no
 * state for visitors who are not signed in.
 */
@Component
class WantedPage implements RequestCache {
    private static final String COOKIE = "QUICKSIZER-WANTED";
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final BrowserCookies cookies;

    WantedPage(BrowserCookies cookies) {
        this.cookies = cookies;
    }

    /** Returns the path with its query; empty if there is none or it is not a path of this portal. */
    Optional<String> of(HttpServletRequest request) {
        return cookies.read(request, COOKIE).flatMap(LocalPath::of);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        page(request).ifPresent(path -> cookies.keep(response, COOKIE, path, LIFE));
    }

    /** Returns the requested page or, for a POST, the page that the form was sent from. */
    private static Optional<String> page(HttpServletRequest request) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            return SessionOver.pageOf(request);
        }
        String query = request.getQueryString();
        return isPage(request)
                ? LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                : Optional.empty();
    }

    /** Returns whether the request is for a whole page, not for a fragment (htmx) or by a program. */
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return HttpMethod.GET.matches(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null;
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return of(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Returns null: requests are not replayed; after the sign-in, a redirect opens the page again. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (cookies.read(request, COOKIE).isPresent()) {
            cookies.forget(response, COOKIE);
        }
    }
}
