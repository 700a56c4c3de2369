package io.quicksizer.web.signin;

import io.quicksizer.workers.audit.AuditText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Strategy that stores the time of the sign-in and the browser in the new session. */
@Component
class SignedInAt implements SessionAuthenticationStrategy {
    private static final String ATTRIBUTE = SignedInAt.class.getName();

    private static final String BROWSER = ATTRIBUTE + ".browser";
    private static final int LONGEST_BROWSER = 200;

    private final Clock clock;

    SignedInAt(Clock clock) {
        this.clock = clock;
    }

    /** Returns the user agent of a session's browser; empty if unknown. */
    static String browserOf(Session session) {
        return Objects.requireNonNullElse(session.getAttribute(BROWSER), "");
    }

    /** Returns when the person of a stored session signed in; empty if unknown. */
    static Optional<Instant> of(Session session) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE));
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        session.setAttribute(ATTRIBUTE, clock.instant());
        String browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        session.setAttribute(BROWSER, AuditText.readable(browser, LONGEST_BROWSER));
    }

    /** Returns when the person of a session signed in; empty before the sign-in. */
    static Optional<Instant> of(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(known -> (Instant) known.getAttribute(ATTRIBUTE));
    }
}
