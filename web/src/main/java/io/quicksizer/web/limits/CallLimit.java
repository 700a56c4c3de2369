package io.quicksizer.web.limits;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.limits.RateLimits.TooOften;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that limits API calls, imports and downloads by person. Ordered after the security filters, so that the person
 * is known.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 2)
class CallLimit extends OncePerRequestFilter {
    private static final Pattern IMPORT =
            Pattern.compile("POST /(api/v1/catalogue/imports|catalogue(/preview)?)(/findings|/annotated)?");
    private static final Pattern EXPORT = Pattern.compile("(GET|POST) /exports/[^/]+"
            + "|GET /(api/v1/exports/[^/]+/content|kpis(/week)?\\.(csv|pdf)|api/v1/catalogue/scenarios/[^/]+/csv"
            + "|pilot/[^/]+/decisions/[^/]+|engagements/[^/]+/actuals/days\\.csv)"
            + "|POST /(api/v1/)?branding/preview");

    private final RateLimits limits;
    private final Refusing refusing;

    CallLimit(RateLimits limits, Refusing refusing) {
        this.limits = limits;
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal person = request.getUserPrincipal();
        if (person != null) {
            for (LimitKind kind : kinds(request)) {
                Optional<TooOften> often = limits.take(kind, person.getName());
                if (often.isPresent()) {
                    refusing.answer(request, response, kind, person.getName(), often.get());
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    /** Returns the limits that apply; a download through the API counts as a call and as a download. */
    private static Set<LimitKind> kinds(HttpServletRequest request) {
        String path = RequestedPath.of(request);
        String call = request.getMethod() + " " + path;
        Set<LimitKind> kinds = EnumSet.noneOf(LimitKind.class);
        if (RequestedPath.isApi(path)) {
            kinds.add(LimitKind.API);
        }
        if (IMPORT.matcher(call).matches()) {
            kinds.add(LimitKind.IMPORT);
        }
        if (EXPORT.matcher(call).matches()) {
            kinds.add(LimitKind.EXPORT);
        }
        return kinds;
    }
}
