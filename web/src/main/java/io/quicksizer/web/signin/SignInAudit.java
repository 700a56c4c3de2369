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
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Remembers who was turned away and why, and counts sign-ins by their outcome. */
@Component
class SignInAudit {
    private static final String METRIC = "quicksizer.signin";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 300;

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
        if (!(event.getAuthentication() instanceof AbstractOAuth2TokenAuthenticationToken)) {
            count("success"); // a call with an access token is none: somebody signed in for the token, elsewhere
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        count("failure");
        String name = printable(Optional.of(event.getAuthentication())
                .filter(tried -> !(tried instanceof BearerTokenAuthenticationToken)) // its name is the token itself
                .map(Authentication::getName)
                .orElse(""));
        record(name, "sign-in", new AuditSubject("person", name), "the sign-in was not accepted");
    }

    /** An identity provider wanted to sign somebody out, and was not believed. */
    void signOutRefused(String reason) {
        record("nobody", "sign-out", new AuditSubject("person", "nobody"), readable(reason), Map.of());
    }

    /** An identity provider vouched for somebody, who was let in. */
    void admitted(Person person) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        person.roles().stream().map(Role::name).sorted().forEach(detail.putArray("roles")::add);
        person.groups().stream().sorted().forEach(detail.putArray("groups")::add);
        detail.put("team", person.team());
        done(person.userName(), "sign-in", detail);
    }

    /** An identity provider signed somebody out everywhere. */
    void signedOut(String userName) {
        done(
                userName,
                "sign-out",
                JsonNodeFactory.instance.objectNode().put("why", "signed out at the identity provider"));
    }

    private void done(String userName, String action, ObjectNode detail) {
        trail.recordSeparately(new AuditFact(
                clock.instant(),
                userName,
                action,
                new AuditSubject("person", userName),
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
                refused.reason().sentence(),
                Map.of());
    }

    /** An identity provider's answer was not accepted; nobody knows who sent it. */
    void notAccepted(AuthenticationException reason) {
        count("failure");
        record(
                "nobody",
                "sign-in",
                new AuditSubject("person", "nobody"),
                readable(String.valueOf(reason.getMessage())),
                Map.of());
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
