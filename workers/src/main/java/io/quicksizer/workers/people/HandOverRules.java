package io.quicksizer.workers.people;

import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.util.Optional;

/** Validation of a handover: the receiver is eligible and a reason is given. */
record HandOverRules(String from, String receiver, Optional<Person> found, String reason) {
    static final int LONGEST_REASON = 500;

    /**
     * Returns the first problem, if any.
     *
     * @param needsPlanner whether the receiver has to be a planner, as for engagements
     */
    Optional<Problem> problem(boolean needsPlanner) {
        if (receiver.equalsIgnoreCase(from)
                || found.filter(person -> person.userName().equals(from)).isPresent()) {
            return Optional.of(Problem.of("receiver", LeavingProblem.RECEIVER_IS_THE_SAME));
        }
        if (found.isEmpty()) {
            return Optional.of(Problem.of("receiver", LeavingProblem.RECEIVER_UNKNOWN));
        }
        if (needsPlanner && !found.get().is(Role.PLANNER)) {
            return Optional.of(Problem.of(
                    "receiver",
                    LeavingProblem.RECEIVER_IS_NO_PLANNER,
                    found.get().displayName()));
        }
        return reasonProblem(reason);
    }

    static Optional<Problem> reasonProblem(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Problem.of("reason", LeavingProblem.REASON_MISSING));
        }
        if (reason.length() > LONGEST_REASON) {
            return Optional.of(Problem.of("reason", LeavingProblem.REASON_TOO_LONG, LONGEST_REASON));
        }
        return VisibleText.isText(reason)
                ? Optional.empty()
                : Optional.of(Problem.of("reason", ProblemCode.TEXT_NOT_PRINTABLE));
    }
}
