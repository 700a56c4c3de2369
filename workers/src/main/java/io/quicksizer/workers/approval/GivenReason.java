package io.quicksizer.workers.approval;

import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.util.Optional;

/** The rule on the reason that an administrator gives; the audit log keeps it, and mails quote it. */
final class GivenReason {
    private static final int LONGEST = 500;

    private GivenReason() {}

    /** Returns what is wrong with a reason; empty if it can be kept. */
    static Optional<Problem> problem(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Problem.of("reason", ReassignmentProblem.REASON_MISSING));
        }
        if (reason.length() > LONGEST) {
            return Optional.of(Problem.of("reason", ProblemCode.TEXT_TOO_LONG, LONGEST));
        }
        return VisibleText.isText(reason)
                ? Optional.empty()
                : Optional.of(Problem.of("reason", ProblemCode.TEXT_NOT_PRINTABLE));
    }
}
