package io.quicksizer.web.problem;

import io.quicksizer.workers.result.Answer;

/**
 * Exception that carries an unsuccessful result from a controller to the exception handler, which maps it to a
 * response.
 */
final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer<?> answer;

    NotDone(Answer<?> answer) {
        super(answer.getClass().getSimpleName(), null, false, false);
        this.answer = answer;
    }

    Answer<?> answer() {
        return answer;
    }

    /** Returns the kind of problem for the result. */
    ProblemKind kind() {
        return switch (answer) {
            case Answer.Refused<?> refused -> ProblemKind.NOT_ALLOWED;
            case Answer.Missing<?> missing -> ProblemKind.NOT_FOUND;
            case Answer.Invalid<?> invalid -> ProblemKind.INVALID;
            case Answer.Conflicting<?> conflict -> ProblemKind.CONFLICT;
            case Answer.Done<?> done -> throw new IllegalStateException("a completed result is not a problem");
        };
    }
}
