package io.quicksizer.web.signin;

import io.quicksizer.web.hardening.RequestedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that continues a sign-out at the identity provider. The content security policy ({@code form-action}) would
 * block a redirect of the sign-out form to another site, so the redirect is replaced by a page with a {@code Refresh}
 * header.
 */
final class LogoutRedirect extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestedPath.of(request).equals("/sign-out");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new RefreshInsteadOfRedirect(response));
    }

    private static final class RefreshInsteadOfRedirect extends HttpServletResponseWrapper {

        RefreshInsteadOfRedirect(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            if (location.startsWith("https://") || location.startsWith("http://")) {
                setStatus(SC_OK);
                setHeader("Refresh", "0; url=" + location);
            } else {
                super.sendRedirect(location);
            }
        }
    }
}
