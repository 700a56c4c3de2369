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
 * Signing out leads on to the identity provider. A redirect would be stopped by the content policy, because the form
 * that signs out may lead to this portal only; so a page is answered that goes on by itself.
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
