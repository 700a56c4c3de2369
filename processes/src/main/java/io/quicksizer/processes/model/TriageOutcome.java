package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.Optional;

/** Result of recording a triage, by which the model routes. */
public enum TriageOutcome {
    /** It is fixed at once. */
    FIX("fix"),
    /** It is planned for a later release. */
    PLAN("plan"),
    /** It is declined; the answer says why. */
    DECLINE("decline"),
    /** The person may not triage: the task is reopened with the reason. */
    INELIGIBLE("ineligible"),
    /** The triage is incomplete: the task is reopened with the problems. */
    PROBLEMS("problems");

    private final String text;

    TriageOutcome(String text) {
        this.text = text;
    }

    /** Returns the value used in the model. */
    public String text() {
        return text;
    }

    /** Returns whether it ends the triage. */
    public boolean isDecision() {
        return this == FIX || this == PLAN || this == DECLINE;
    }

    /** Returns the decision for a value of forms or the API; empty for any other value. */
    public static Optional<TriageOutcome> decision(String text) {
        return Arrays.stream(values())
                .filter(TriageOutcome::isDecision)
                .filter(outcome -> outcome.text.equals(text))
                .findFirst();
    }
}
