package io.quicksizer.processes.model;

/** What recording a wizard step came to; the models route on it. */
public enum RecordOutcome {
    /** Stored, and the process goes on to the next step. */
    ACCEPTED("accepted"),
    /** Refused: the same step opens again and shows its problems. */
    PROBLEMS("problems"),
    /** Back along the visited steps, to {@link StepRecorded#nextStep()}. */
    BACK("back"),
    /** From the review to any step, to {@link StepRecorded#nextStep()}. */
    JUMP("jump"),
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
}
