package io.quicksizer.web.problem;

import io.quicksizer.web.hardening.RequestedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that rejects API requests whose Content-Type is malformed or a wildcard, and so does not describe the body.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
final class OneMediaType extends OncePerRequestFilter {
    private final ProblemWriter problems;

    OneMediaType(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RequestedPath.isApi(request) || request.getContentType() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOne(request.getContentType())) {
            chain.doFilter(request, response);
        } else {
            ProblemKind kind = ProblemKind.UNSUPPORTED_MEDIA_TYPE;
            problems.write(request, response, kind, ErrorText.of(kind));
        }
    }

    private static boolean isOne(String type) {
        try {
            return MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
