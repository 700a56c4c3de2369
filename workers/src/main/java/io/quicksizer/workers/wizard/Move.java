package io.quicksizer.workers.wizard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The action of a submission, which determines where the wizard goes. */
public enum Move {
    /** Applies the entry and goes to the next step. */
    CONTINUE,
    /**
     * Goes to the previously visited step. What was typed is kept for the return, or applied if that is a later step.
     */
    BACK,
    /** Goes from the review to another step. */
    JUMP,
    /** Submits the engagement for approval, from the review. */
    SUBMIT,
    /** Withdraws the engagement, from the review. */
    WITHDRAW;

    /** Returns the word in forms and in the API, for example {@code continue}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the move with this word; empty if there is none. */
    static Optional<Move> named(String word) {
        return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
    }
}
