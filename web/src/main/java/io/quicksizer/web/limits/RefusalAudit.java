package io.quicksizer.web.limits;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.web.limits.RateLimits.TooOften;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Audit entries of refusals by a limit: one for each series of a key. Entries that unauthenticated visitors cause are
 * also limited in total, because addresses are many; omitted ones are counted.
 */
@Component
class RefusalAudit {
    private static final String OMITTED = "quicksizer.audit.omitted";
    private static final String EVERYBODY = "everybody";

    private final RateLimits limits;
    private final AuditTrail trail;
    private final MeterRegistry meters;
    private final Clock clock;

    RefusalAudit(RateLimits limits, AuditTrail trail, MeterRegistry meters, Clock clock) {
        this.limits = limits;
        this.trail = trail;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Consumes a token for an entry about an unauthenticated visitor at an address; returns whether the entry may be
     * written.
     */
    boolean grantsEntry(String address) {
        return granted(LimitKind.STRANGER_AUDIT, address) && granted(LimitKind.AUDIT_ALTOGETHER, EVERYBODY);
    }

    /**
     * Audits a refusal that begins a series.
     *
     * @param who an address, a user name or a person, printable
     */
    void note(LimitKind kind, String who, TooOften often) {
        if (often.first() && (isBounded(kind) || granted(LimitKind.AUDIT_ALTOGETHER, EVERYBODY))) {
            remember(kind, who, often);
        }
    }

    /** Returns whether the keys of a limit are too few to fill the audit log. */
    private static boolean isBounded(LimitKind kind) {
        return kind.isOfPeople() || kind == LimitKind.AUDIT_ALTOGETHER;
    }

    private boolean granted(LimitKind kind, String who) {
        Optional<TooOften> often = limits.take(kind, who);
        often.ifPresent(refused -> {
            meters.counter(OMITTED, "limit", kind.text()).increment();
            note(kind, who, refused);
        });
        return often.isEmpty();
    }

    private void remember(LimitKind kind, String who, TooOften often) {
        String detail = JsonNodeFactory.instance
                .objectNode()
                .put("why", "more often than is allowed")
                .put("retryAfterSeconds", often.seconds())
                .toString();
        trail.recordAnyway(new AuditFact(
                clock.instant(),
                who,
                "limit",
                new AuditSubject("limit", kind.text()),
                AuditOutcome.REFUSED,
                detail,
                Correlation.current().id()));
    }
}
