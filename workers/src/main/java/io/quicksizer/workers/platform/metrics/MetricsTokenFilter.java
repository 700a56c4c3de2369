package io.quicksizer.workers.platform.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Filter of the workers' endpoints: health and info are open, everything else, such as metrics, requires the token. */
class MetricsTokenFilter extends OncePerRequestFilter {
    private final MetricsToken token;

    MetricsTokenFilter(MetricsToken token) {
        this.token = token;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath(); // decoded and normalized, as it will be dispatched
        boolean open = path.equals("/actuator/health")
                || path.startsWith("/actuator/health/")
                || path.equals("/actuator/info");
        if (open || token.opensTo(request.getHeader("Authorization"))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
