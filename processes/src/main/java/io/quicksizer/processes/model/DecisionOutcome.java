package io.quicksizer.processes.model;

/** Result of recording a sign-off, by which the models route. */
public enum DecisionOutcome {
    APPROVED("approved"),
    CHANGES_REQUESTED("changes-requested"),
    REJECTED("rejected"),
    /** The person may not sign: the task is reopened with the reason. */
    INELIGIBLE("ineligible"),
    /** The decision is incomplete, such as without its comment: the task is reopened with the problems. */
    PROBLEMS("problems");

    private final String text;

    DecisionOutcome(String text) {
        this.text = text;
    }

    /** Returns the value used in the models. */
    public String text() {
        return text;
    }

    /**
     * Returns the outcome for a value of the models.
     *
     * @throws IllegalArgumentException for any other value
     */
    public static DecisionOutcome of(String text) {
        return java.util.Arrays.stream(values())
                .filter(outcome -> outcome.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No decision has the outcome " + text));
    }
}
