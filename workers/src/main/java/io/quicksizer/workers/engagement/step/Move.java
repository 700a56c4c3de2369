package io.quicksizer.workers.engagement.step;

import io.quicksizer.workers.sizing.Checked;
import io.quicksizer.workers.sizing.Problem;
import java.util.Arrays;
import java.util.Locale;

/** Where the person wants to go with a submission. */
public enum Move {
    /** Accept the step and lead on. */
    CONTINUE,
    /** To the step visited before; what was typed is kept for the return. */
    BACK,
    /** From the review to any step. */
    JUMP,
    /** From the review to approval. */
    SUBMIT,
    /** End the engagement. */
    WITHDRAW;

    /** The word in forms and in the API, e.g. {@code continue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the step's content has to be right for this move. */
    boolean needsContent() {
        return this == CONTINUE;
    }

    static Checked<Move> check(String field, String word) {
        return Arrays.stream(values())
                .filter(move -> move.word().equals(word))
                .findFirst()
                .map(Checked::accepted)
                .orElseGet(() -> Checked.refused(Problem.of(field, StepProblem.ACTION_UNKNOWN, word)));
    }
}
