package io.quicksizer.web.signin;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Remembers who was turned away, and counts sign-ins by their outcome. */
@Component
class SignInAudit {
    private static final String METRIC = "quicksizer.signin";

    private final MeterRegistry meters;

    SignInAudit(MeterRegistry meters) {
        this.meters = meters;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        count("success");
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        count("failure");
    }

    /** Somebody who is signed in asked for something that the roles do not allow. */
    void refused(HttpServletRequest request, AccessDeniedException reason) {
        count("refused");
    }

    private void count(String outcome) {
        meters.counter(METRIC, "outcome", outcome).increment();
    }
}
