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
 * Keeps the path of the page that a visitor wanted to see before the sign-in, in a cookie of the browser: the portal
 * itself remembers nothing of a visitor who is not signed in.
 */
@Component
class WantedPage implements RequestCache {
    private static final String COOKIE = "QUICKSIZER-WANTED";
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final BrowserCookies cookies;

    WantedPage(BrowserCookies cookies) {
        this.cookies = cookies;
    }

    /** The path with its query; empty if there is none or it is no path of this portal. */
    Optional<String> of(HttpServletRequest request) {
        return cookies.read(request, COOKIE).flatMap(LocalPath::of);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        page(request).ifPresent(path -> cookies.keep(response, COOKIE, path, LIFE));
    }

    /** The page itself, or the one that a form was sent from. */
    private static Optional<String> page(HttpServletRequest request) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            return SessionOver.pageOf(request);
        }
        String query = request.getQueryString();
        return isPage(request)
                ? LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                : Optional.empty();
    }

    /** A page that a person opens; neither a part of one nor what a program asks for. */
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

    /** Nothing is repeated: the page is opened again by the redirect after the sign-in. */
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
