package io.quicksizer.web.signin;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.saml2.Saml2Exception;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that responds with 503 while the identity provider is unavailable, instead of an internal server error. Nobody
 * is signed in.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
final class ProviderAwayFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderAwayFilter.class);

    private final ProblemWriter problems;
    private final SignInAudit audit;

    ProviderAwayFilter(ProblemWriter problems, SignInAudit audit) {
        this.problems = problems;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProviderAway | Saml2Exception away) {
            LOG.warn("The identity provider is unavailable: {}", String.valueOf(away.getMessage()));
            audit.providerAway();
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (RequestedPath.isApi(request)) {
            problems.write(
                    request,
                    response,
                    ProblemKind.UNAVAILABLE,
                    "The identity provider cannot be asked. Try again soon.");
        } else if (!response.isCommitted()) {
            response.sendError(ProblemKind.UNAVAILABLE.status().value());
        }
    }
}
