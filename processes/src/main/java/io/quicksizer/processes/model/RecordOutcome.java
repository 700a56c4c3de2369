package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/** Result of recording a wizard step, by which the models route. */
public enum RecordOutcome {
    /** Stored; the process continues with the next step. */
    ACCEPTED("accepted"),
    /** Refused; the step is reopened and shows the problems. */
    PROBLEMS("problems"),
    /** Stored; the wizard continues at {@link StepRecorded#nextStep()}. */
    ANOTHER_STEP("another-step"),
    /** The revision is submitted for approval; from the review only. */
    SUBMIT("submit"),
    /** The engagement is withdrawn; from the review only. */
    WITHDRAW("withdraw");

    private final String text;

    RecordOutcome(String text) {
        this.text = text;
    }

    /** Returns the value used in the models. */
    public String text() {
        return text;
    }

    /** Returns the outcome for a value of the models; empty for any other value. */
    public static Optional<RecordOutcome> of(String text) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.text.equals(text))
                .findFirst();
    }
}
