package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.RecordOutcome;
import java.util.Arrays;

/** The outcome of an entry at a step, as it is stored. */
public enum EntryOutcome {
    /** Stored; the process continues with the next step. */
    ACCEPTED("accepted", RecordOutcome.ACCEPTED),
    /** Refused; the same step shows the problems. */
    PROBLEMS("problems", RecordOutcome.PROBLEMS),
    /** Back to the previously visited step. */
    BACK("back", RecordOutcome.ANOTHER_STEP),
    /** From the review to another step. */
    JUMP("jump", RecordOutcome.ANOTHER_STEP),
    /** From the review to approval. */
    SUBMIT("submit", RecordOutcome.SUBMIT),
    /** From the review to the end of the engagement. */
    WITHDRAW("withdraw", RecordOutcome.WITHDRAW);

    private final String text;
    private final RecordOutcome recorded;

    EntryOutcome(String text, RecordOutcome recorded) {
        this.text = text;
        this.recorded = recorded;
    }

    /** Returns the text in the database and the API. */
    public String text() {
        return text;
    }

    /** Returns the outcome that is reported to the process. */
    public RecordOutcome recorded() {
        return recorded;
    }

    /**
     * Returns the outcome with this text.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EntryOutcome of(String text) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry has the outcome " + text));
    }
}
