package io.quicksizer.web.limits;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.limits.RateLimits.TooOften;
import io.quicksizer.web.requestlog.SignedInName;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that limits unauthenticated calls by address, and rejects unauthenticated uploads to pages. A call that turns
 * out to be authenticated by an access token does not count.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 3)
class StrangerLimit extends OncePerRequestFilter {
    /** Static files and the operators' endpoints, which are cheap and have rules of their own. */
    private static final List<String> FREE = List.of("/assets", "/actuator", "/api/v1/health");

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Refusing refusing;

    StrangerLimit(RateLimits limits, ClientAddress addresses, Refusing refusing) {
        this.limits = limits;
        this.addresses = addresses;
        this.refusing = refusing;
    }

    /** Skips requests with a session, because sessions exist for signed-in people only. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = RequestedPath.of(request);
        return FREE.stream().anyMatch(folder -> RequestedPath.isWithin(path, folder))
                || request.getSession(false) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = addresses.of(request);
        Optional<TooOften> often = limits.take(LimitKind.STRANGER, address);
        if (often.isPresent()) {
            refusing.answer(request, response, LimitKind.STRANGER, address, often.get());
        } else if (isUploadToAPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
            if (SignedInName.isKnown(request)) {
                limits.giveBack(LimitKind.STRANGER, address);
            }
        }
    }

    /**
     * Returns whether this is an upload to a page, all of which the CSRF filter would read before authentication is
     * checked.
     */
    private static boolean isUploadToAPage(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") && !RequestedPath.isApi(request);
    }
}
