package io.quicksizer.web.signin;

import io.quicksizer.web.page.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Success handler that redirects to the page requested before the sign-in; only to pages of this portal. */
@Component
public class SignInRedirect implements AuthenticationSuccessHandler {
    private static final String ATTRIBUTE = SignInRedirect.class.getName();
    private static final String FRONT_PAGE = "/";
    private static final String PAGE = "page";

    private final WantedPage wanted;

    SignInRedirect(WantedPage wanted) {
        this.wanted = wanted;
    }

    /**
     * Returns the path, with query, of the page that a visitor requested before the sign-in; the front page if unknown.
     * The link of a sign-in page names the page of its tab; the cookie is that of the latest tab.
     */
    public String wantedBy(HttpServletRequest request) {
        return LocalPath.of(request.getParameter(PAGE))
                .or(() -> wanted.of(request))
                .orElse(FRONT_PAGE);
    }

    /** Returns the link with the page that the visitor's tab requested. */
    SignInLink forTab(SignInLink link, HttpServletRequest request) {
        return wanted.of(request)
                .map(page -> new SignInLink(
                        link.textKey(),
                        link.address() + "?" + PAGE + "=" + UriUtils.encode(page, StandardCharsets.UTF_8)))
                .orElse(link);
    }

    /** Stores the requested page for a sign-in whose final request does not carry the cookie. */
    public static void remember(HttpServletRequest request, String path) {
        request.setAttribute(ATTRIBUTE, path);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String path = request.getAttribute(ATTRIBUTE) instanceof String remembered
                ? LocalPath.of(remembered).orElse(FRONT_PAGE)
                : wanted.of(request).orElse(FRONT_PAGE);
        wanted.removeRequest(request, response);
        response.sendRedirect(path);
    }
}
