package io.quicksizer.web.signin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.workers.observe.Correlation;
import io.quicksizer.workers.people.Person;
import io.quicksizer.workers.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Remembers who was turned away and why, and counts sign-ins by their outcome. */
@Component
class SignInAudit {
    private static final String METRIC = "quicksizer.signin";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 300;

    private final AuditTrail trail;
    private final MeterRegistry meters;
    private final Clock clock;

    SignInAudit(AuditTrail trail, MeterRegistry meters, Clock clock) {
        this.trail = trail;
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

    /** An identity provider wanted to sign somebody out, and was not believed. */
    void signOutRefused(String reason) {
        record("nobody", "sign-out", new AuditSubject("person", "nobody"), readable(reason));
    }

    /** An identity provider vouched for somebody, who was let in. */
    void admitted(Person person) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        person.roles().stream().map(Role::name).sorted().forEach(detail.putArray("roles")::add);
        person.groups().stream().sorted().forEach(detail.putArray("groups")::add);
        detail.put("team", person.team());
        trail.recordSeparately(new AuditFact(
                clock.instant(),
                person.userName(),
                "sign-in",
                new AuditSubject("person", person.userName()),
                AuditOutcome.DONE,
                detail.toString(),
                Correlation.current().id()));
    }

    /** An identity provider vouched for somebody who has no access. */
    void notAdmitted(NotAdmitted refused) {
        count("failure");
        String name = printable(refused.userName());
        record(
                name,
                "sign-in",
                new AuditSubject("person", name),
                refused.reason().sentence());
    }

    /** An identity provider's answer was not accepted; nobody knows who sent it. */
    void notAccepted(AuthenticationException reason) {
        count("failure");
        record(
                "nobody",
                "sign-in",
                new AuditSubject("person", "nobody"),
                readable(String.valueOf(reason.getMessage())));
    }

    /** Somebody who is signed in asked for something that the roles do not allow. */
    void refused(HttpServletRequest request, AccessDeniedException reason) {
        count("refused");
        String name = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("nobody");
        String route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String template
                ? template
                : "(no such route)";
        record(
                printable(name),
                "call",
                new AuditSubject("route", request.getMethod() + " " + route),
                String.valueOf(reason.getMessage()));
    }

    private void record(String actor, String action, AuditSubject subject, String why) {
        String detail = JsonNodeFactory.instance.objectNode().put("why", why).toString();
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

    /** Reasons quote the message that was refused. */
    private static String readable(String reason) {
        String clean = reason.replaceAll("\\p{C}", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_REASON));
    }

    /** What a stranger typed as a name may be anything. */
    private static String printable(String name) {
        String clean = name.replaceAll("[^\\p{L}\\p{N}._@ -]", "?").strip();
        String typed = clean.isEmpty() ? "nobody" : clean;
        return typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
    }
}
