package io.quicksizer.workers.wizard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The target of a submission. */
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

    /** The move with this word; empty if there is none. */
    static Optional<Move> named(String word) {
        return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
    }
}
