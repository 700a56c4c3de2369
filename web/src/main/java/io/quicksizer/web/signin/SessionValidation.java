package io.quicksizer.web.signin;

import io.quicksizer.workers.access.PeopleDirectory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Filter that ends the session of a person who was deactivated, has no role, was signed out at the identity provider,
 * or signed in too long ago. Reads the directory, so that it takes effect on all nodes at once.
 */
final class SessionValidation extends OncePerRequestFilter {
    private final PeopleDirectory people;
    private final SessionSettings settings;
    private final Clock clock;
    private final WantedPage wanted;
    private final SignInAudit audit;

    SessionValidation(
            PeopleDirectory people, SessionSettings settings, Clock clock, WantedPage wanted, SignInAudit audit) {
        this.wanted = wanted;
        this.audit = audit;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal who = request.getUserPrincipal();
        if (who == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Instant> since = SignedInAt.of(request.getSession(false));
        if (since.filter(at -> isValid(who.getName(), at)).isPresent()) {
            chain.doFilter(request, response);
        } else {
            audit.sessionEnded(
                    who.getName(), since.map(at -> why(who.getName(), at)).orElse("its start time is unknown"));
            SecurityContextHolder.clearContext();
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            wanted.saveRequest(request, response);
            response.sendRedirect(SignInPage.PATH + "?ended");
        }
    }

    private String why(String userName, Instant signedInAt) {
        return people.signedOutSince(userName, signedInAt)
                ? "ended by the identity provider, an administrator or a change of access"
                : "the maximum duration of a sign-in has passed";
    }

    private boolean isValid(String userName, Instant signedInAt) {
        return clock.instant().isBefore(signedInAt.plus(settings.longest()))
                && !people.signedOutSince(userName, signedInAt);
    }
}
