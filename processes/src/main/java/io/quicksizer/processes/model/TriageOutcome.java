package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/** The result of recording a triage; the model routes on it. */
public enum TriageOutcome {
    /** It is repaired at once. */
    FIX("fix"),
    /** It is done with a later release. */
    PLAN("plan"),
    /** It is not done; the answer says why. */
    DECLINE("decline"),
    /** The person may not triage: the task opens again with the reason. */
    INELIGIBLE("ineligible"),
    /** The triage is incomplete: the task opens again with the problems. */
    PROBLEMS("problems");

    private final String text;

    TriageOutcome(String text) {
        this.text = text;
    }

    /** The value as the model spells it. */
    public String text() {
        return text;
    }

    /** Returns whether it ends the triage. */
    public boolean isDecision() {
        return this == FIX || this == PLAN || this == DECLINE;
    }

    /** The decision that forms and calls spell like this; empty for any other text. */
    public static Optional<TriageOutcome> decision(String text) {
        return Arrays.stream(values())
                .filter(TriageOutcome::isDecision)
                .filter(outcome -> outcome.text.equals(text))
                .findFirst();
    }
}
