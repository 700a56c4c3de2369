package io.quicksizer.web.signin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.web.limits.StrangerAudit;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.audit.AuditText;
import io.quicksizer.workers.platform.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Audit of sign-ins, sign-outs and refused calls, and metric of sign-ins by outcome. */
@Component
class SignInAudit {
    private static final String METRIC = "quicksizer.signin";
    private static final String NOBODY = "nobody";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 300;

    private final AuditTrail trail;
    private final MeterRegistry meters;
    private final Clock clock;
    private final RefusedRoute routes;
    private final StrangerAudit strangers;

    SignInAudit(AuditTrail trail, MeterRegistry meters, Clock clock, RefusedRoute routes, StrangerAudit strangers) {
        this.strangers = strangers;
        this.trail = trail;
        this.routes = routes;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (!(event.getAuthentication() instanceof AbstractOAuth2TokenAuthenticationToken)) {
            count("success"); // a call with an access token is none: the sign-in was at the provider
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        count("failure");
        boolean token = event.getAuthentication() instanceof BearerTokenAuthenticationToken; // its name is the token
        String name = token ? NOBODY : name(event.getAuthentication().getName());
        String why = token ? RefusedToken.reason(event.getException()) : "the sign-in was not accepted";
        refusedStranger(name, "sign-in", why);
    }

    /** Records that a logout request of an identity provider was rejected. */
    void signOutRefused(String reason) {
        refusedStranger(NOBODY, "sign-out", reason);
    }

    /** Records that a person authenticated by an identity provider was admitted. */
    void admitted(Person person) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        person.roles().stream().map(Role::name).sorted().forEach(detail.putArray("roles")::add);
        person.groups().stream().sorted().forEach(detail.putArray("groups")::add);
        detail.put("team", person.team());
        record(person.userName(), "sign-in", person(person.userName()), AuditOutcome.DONE, detail);
    }

    /** Records that a person signed out, in the portal or at the identity provider. */
    void signedOut(String userName, String why) {
        record(userName, "sign-out", person(userName), AuditOutcome.DONE, why(why));
    }

    /** Records that a session was ended by somebody or has expired. */
    void sessionEnded(String userName, String why) {
        record(userName, "session.end", person(userName), AuditOutcome.DONE, why(why));
    }

    /** Records that a person authenticated by an identity provider has no access. */
    void notAdmitted(NotAdmitted refused) {
        count("failure");
        refusedStranger(name(refused.userName()), "sign-in", refused.reason().sentence());
    }

    /** Records that an identity provider's response was rejected; its sender is unknown. */
    void notAccepted(AuthenticationException reason) {
        count("failure");
        refusedStranger(NOBODY, "sign-in", String.valueOf(reason.getMessage()));
    }

    /** Records that a sign-in failed because the identity provider was unavailable. */
    void providerAway() {
        count("failure");
        refusedStranger(NOBODY, "sign-in", "the identity provider could not be asked");
    }

    /** Records a call that was refused because a role is missing or nobody is signed in. */
    void refused(HttpServletRequest request, AccessDeniedException reason) {
        count("refused");
        Optional<String> who = Optional.ofNullable(
                        SecurityContextHolder.getContext().getAuthentication())
                .filter(asking -> !(asking instanceof AnonymousAuthenticationToken))
                .map(Principal::getName);
        if (who.isPresent() || strangers.grantsEntry()) {
            String route = request.getMethod() + " " + routes.template(request);
            ObjectNode detail = why(RefusedCall.reason(reason));
            routes.variables(request).forEach(detail::put);
            record(name(who.orElse(NOBODY)), "call", new AuditSubject("route", route), AuditOutcome.REFUSED, detail);
        }
    }

    private void refusedStranger(String name, String action, String why) {
        if (strangers.grantsEntry()) {
            record(name, action, person(name), AuditOutcome.REFUSED, why(why));
        }
    }

    private void record(String actor, String action, AuditSubject subject, AuditOutcome outcome, ObjectNode detail) {
        trail.recordAnyway(new AuditFact(
                clock.instant(),
                actor,
                action,
                subject,
                outcome,
                detail.toString(),
                Correlation.current().id()));
    }

    private static AuditSubject person(String name) {
        return new AuditSubject("person", name);
    }

    /** Sanitizes the reason, which may quote the refused message. */
    private static ObjectNode why(String reason) {
        return JsonNodeFactory.instance.objectNode().put("why", AuditText.readable(reason, LONGEST_REASON));
    }

    /** Sanitizes a name that a visitor typed, which may be anything. */
    private static String name(String typed) {
        String name = AuditText.name(typed, LONGEST_NAME);
        return name.isEmpty() ? NOBODY : name;
    }

    private void count(String outcome) {
        meters.counter(METRIC, "outcome", outcome).increment();
    }
}
