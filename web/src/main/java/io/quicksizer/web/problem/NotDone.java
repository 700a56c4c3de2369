package io.quicksizer.web.problem;

import io.quicksizer.workers.result.Answer;

/** Carries an answer other than "done" from a controller to the one place that turns it into a response. */
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
}
