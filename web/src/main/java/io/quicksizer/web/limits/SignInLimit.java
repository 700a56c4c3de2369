package io.quicksizer.web.limits;

import io.quicksizer.web.limits.RateLimits.TooOften;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that limits failed sign-ins by address and by user name, before any credentials are checked. Each attempt
 * consumes a token of both buckets, returned on success, so that concurrent attempts gain nothing. Starting a sign-in
 * at an identity provider has a limit of its own, large enough for many people behind one address.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 2)
class SignInLimit extends OncePerRequestFilter {
    private static final String SUCCEEDED = SignInLimit.class.getName() + ".succeeded";

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final Refusing refusing;

    SignInLimit(RateLimits limits, ClientAddress addresses, Refusing refusing) {
        this.limits = limits;
        this.addresses = addresses;
        this.refusing = refusing;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SignInAttempt.is(request) && !SignInAttempt.begins(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<LimitKind, String> attempt = attempt(request);
        Map<LimitKind, String> taken = new EnumMap<>(LimitKind.class);
        for (Map.Entry<LimitKind, String> each : attempt.entrySet()) {
            Optional<TooOften> often = limits.take(each.getKey(), each.getValue());
            if (often.isPresent()) {
                taken.forEach(limits::giveBack);
                refusing.answer(request, response, each.getKey(), each.getValue(), often.get());
                return;
            }
            taken.put(each.getKey(), each.getValue());
        }
        chain.doFilter(request, response);
        if (request.getAttribute(SUCCEEDED) != null) {
            taken.forEach(limits::giveBack);
        }
    }

    /** Marks the request as signed in; Spring Security publishes the event on the request's thread. */
    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(SUCCEEDED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Map<LimitKind, String> attempt(HttpServletRequest request) {
        Map<LimitKind, String> attempt = new EnumMap<>(LimitKind.class);
        if (SignInAttempt.begins(request)) {
            attempt.put(LimitKind.SIGN_IN_BEGUN, addresses.of(request));
            return attempt;
        }
        attempt.put(LimitKind.SIGN_IN_ADDRESS, addresses.of(request));
        SignInAttempt.name(request).ifPresent(name -> attempt.put(LimitKind.SIGN_IN_NAME, name));
        return attempt;
    }
}
