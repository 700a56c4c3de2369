package io.quicksizer.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Notes in a session when its person signed in, before anything else can be asked for in it. */
@Component
class SignedInAt implements SessionAuthenticationStrategy {
    private static final String ATTRIBUTE = SignedInAt.class.getName();

    private final Clock clock;

    SignedInAt(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().setAttribute(ATTRIBUTE, clock.instant());
    }

    /** When the session's person signed in; empty before. */
    static Optional<Instant> of(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(known -> (Instant) known.getAttribute(ATTRIBUTE));
    }
}
