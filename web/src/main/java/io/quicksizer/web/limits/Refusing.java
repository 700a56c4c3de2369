package io.quicksizer.web.limits;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.limits.RateLimits.TooOften;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.ProblemWriter;
import io.quicksizer.workers.platform.correlation.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Responses to requests over a limit: 429 with the time to wait. Each refusal is counted in a metric. Only the first of
 * consecutive refusals is audited, because writing all of them would load the database.
 */
@Component
class Refusing {
    private static final String METRIC = "quicksizer.limit.refused";

    private final ProblemWriter problems;
    private final AuditTrail trail;
    private final MeterRegistry meters;
    private final Clock clock;

    Refusing(ProblemWriter problems, AuditTrail trail, MeterRegistry meters, Clock clock) {
        this.problems = problems;
        this.trail = trail;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Writes the response.
     *
     * @param who an address, a user name or a person, printable
     */
    void answer(HttpServletRequest request, HttpServletResponse response, LimitKind kind, String who, TooOften often)
            throws IOException {
        meters.counter(METRIC, "limit", kind.text()).increment();
        note(kind, who, often);
        response.setHeader("Retry-After", Long.toString(often.seconds()));
        if (RequestedPath.isApi(request)) {
            problems.write(
                    request,
                    response,
                    ProblemKind.TOO_MANY,
                    "You asked more often than is allowed here. Try again in " + often.seconds() + " seconds.");
        } else {
            response.sendError(ProblemKind.TOO_MANY.status().value());
        }
    }

    /** Audits the first of consecutive refusals. */
    void note(LimitKind kind, String who, TooOften often) {
        if (often.first()) {
            remember(kind, who, often);
        }
    }

    private void remember(LimitKind kind, String who, TooOften often) {
        String detail = JsonNodeFactory.instance
                .objectNode()
                .put("why", "more often than is allowed")
                .put("retryAfterSeconds", often.seconds())
                .toString();
        trail.recordSeparately(new AuditFact(
                clock.instant(),
                who,
                "limit",
                new AuditSubject("limit", kind.text()),
                AuditOutcome.REFUSED,
                detail,
                Correlation.current().id()));
    }
}
