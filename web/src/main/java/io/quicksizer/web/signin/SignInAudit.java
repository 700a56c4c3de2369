package io.quicksizer.web.signin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.workers.observe.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Remembers who was turned away and why, and counts sign-ins by their outcome. */
@Component
class SignInAudit {
    private static final String METRIC = "quicksizer.signin";
    private static final int LONGEST_NAME = 100;

    private final AuditTrail trail;
    private final MeterRegistry meters;
    private final Clock clock;
    private final RefusedRoute routes;

    SignInAudit(AuditTrail trail, MeterRegistry meters, Clock clock, RefusedRoute routes) {
        this.trail = trail;
        this.routes = routes;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        count("success");
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        count("failure");
        String name = printable(Optional.of(event.getAuthentication())
                .map(Authentication::getName)
                .orElse(""));
        record(name, "sign-in", new AuditSubject("person", name), "the sign-in was not accepted");
    }

    /** Somebody who is signed in asked for something that the roles do not allow. */
    void refused(HttpServletRequest request, AccessDeniedException reason) {
        count("refused");
        String name = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(asking -> !(asking instanceof AnonymousAuthenticationToken))
                .map(Principal::getName)
                .orElse("nobody");
        String route = routes.template(request);
        record(
                printable(name),
                "call",
                new AuditSubject("route", request.getMethod() + " " + route),
                String.valueOf(reason.getMessage()),
                routes.variables(request));
    }

    private void record(String actor, String action, AuditSubject subject, String why) {
        record(actor, action, subject, why, Map.of());
    }

    private void record(String actor, String action, AuditSubject subject, String why, Map<String, String> on) {
        ObjectNode said = JsonNodeFactory.instance.objectNode().put("why", why);
        on.forEach(said::put);
        String detail = said.toString();
        trail.recordSeparately(new AuditFact(
                clock.instant(),
                actor,
                action,
                subject,
                AuditOutcome.REFUSED,
                detail,
                Correlation.current().id()));
    }

    private void count(String outcome) {
        meters.counter(METRIC, "outcome", outcome).increment();
    }

    /** What a stranger typed as a name may be anything. */
    private static String printable(String name) {
        String clean = name.replaceAll("[^\\p{L}\\p{N}._@ -]", "?").strip();
        String typed = clean.isEmpty() ? "nobody" : clean;
        return typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
    }
}
