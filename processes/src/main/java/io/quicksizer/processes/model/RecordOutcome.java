package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/** The result of recording a wizard step; the models route on it. */
public enum RecordOutcome {
    /** Stored, and the process goes on to the next step. */
    ACCEPTED("accepted"),
    /** Refused: the same step opens again and shows its problems. */
    PROBLEMS("problems"),
    /** Stored, and the wizard goes on at {@link StepRecorded#nextStep()}. */
    ANOTHER_STEP("another-step"),
    /** From the review to approval. */
    SUBMIT("submit"),
    /** From the review to the end. */
    WITHDRAW("withdraw");

    private final String text;

    RecordOutcome(String text) {
        this.text = text;
    }

    /** The value as the models spell it. */
    public String text() {
        return text;
    }

    /** The outcome with this spelling, or empty for any other text. */
    public static Optional<RecordOutcome> of(String text) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.text.equals(text))
                .findFirst();
    }
}
