package io.quicksizer.web.hardening;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Filter that applies the firewall before any other filter evaluates the path or reads a parameter. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class FirewallFilter extends OncePerRequestFilter {
    private final HttpFirewall firewall;

    FirewallFilter(HttpFirewall firewall) {
        this.firewall = firewall;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(firewall.getFirewalledRequest(request), firewall.getFirewalledResponse(response));
        } catch (RequestRejectedException rejected) {
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }
}
