package io.quicksizer.web.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.limits.RateLimits.TooOften;
import io.quicksizer.web.problem.ProblemKind;
import io.quicksizer.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Responses to requests over a limit: 429 with the time to wait. Each refusal is counted in a metric, and the first of
 * a series is audited.
 */
@Component
class Refusing {
    private static final String METRIC = "quicksizer.limit.refused";

    private final ProblemWriter problems;
    private final RefusalAudit audit;
    private final MeterRegistry meters;

    Refusing(ProblemWriter problems, RefusalAudit audit, MeterRegistry meters) {
        this.problems = problems;
        this.audit = audit;
        this.meters = meters;
    }

    /**
     * Writes the response.
     *
     * @param who an address, a user name or a person, printable
     */
    void answer(HttpServletRequest request, HttpServletResponse response, LimitKind kind, String who, TooOften often)
            throws IOException {
        meters.counter(METRIC, "limit", kind.text()).increment();
        audit.note(kind, who, often);
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
}
