package io.quicksizer.workers.wizard;

import io.quicksizer.processes.model.RecordOutcome;
import java.util.Arrays;

/** Outcome of an entry at a step, as the database keeps it. */
public enum EntryOutcome {
    /** Stored; the next step of the forward path follows. */
    ACCEPTED("accepted", RecordOutcome.ACCEPTED),
    /** Refused: the same step shows its problems. */
    PROBLEMS("problems", RecordOutcome.PROBLEMS),
    /** Back along the visited steps. */
    BACK("back", RecordOutcome.ANOTHER_STEP),
    /** From the review to any step. */
    JUMP("jump", RecordOutcome.ANOTHER_STEP),
    /** From the review to approval. */
    SUBMIT("submit", RecordOutcome.SUBMIT),
    /** From the review to the end. */
    WITHDRAW("withdraw", RecordOutcome.WITHDRAW);

    private final String text;
    private final RecordOutcome recorded;

    EntryOutcome(String text, RecordOutcome recorded) {
        this.text = text;
        this.recorded = recorded;
    }

    /** Spelling in the database and the API. */
    public String text() {
        return text;
    }

    /** The answer to the process. */
    public RecordOutcome recorded() {
        return recorded;
    }

    /**
     * The outcome with this spelling.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static EntryOutcome of(String text) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry has the outcome " + text));
    }
}
