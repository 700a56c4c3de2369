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

/** Notes in a session when and with what its person signed in, before anything else can be asked for in it. */
@Component
class SignedInAt implements SessionAuthenticationStrategy {
    private static final String ATTRIBUTE = SignedInAt.class.getName();

    private static final String BROWSER = ATTRIBUTE + ".browser";
    private static final int LONGEST_BROWSER = 200;

    private final Clock clock;

    SignedInAt(Clock clock) {
        this.clock = clock;
    }

    /** Browser of a session, in its own words; empty if it said nothing. */
    static String browserOf(Session session) {
        return Objects.requireNonNullElse(session.getAttribute(BROWSER), "");
    }

    /** The moment at which the person of a stored session signed in; empty if the session does not say. */
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

    /** The moment at which the session's person signed in; empty before. */
    static Optional<Instant> of(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(known -> (Instant) known.getAttribute(ATTRIBUTE));
    }
}
