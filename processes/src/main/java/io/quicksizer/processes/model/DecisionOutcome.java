package io.quicksizer.processes.model;

/** The result of recording a sign-off; the models route on it. */
public enum DecisionOutcome {
    APPROVED("approved"),
    CHANGES_REQUESTED("changes-requested"),
    REJECTED("rejected"),
    /** The person may not sign this: the task opens again with the reason. */
    INELIGIBLE("ineligible"),
    /** The decision is incomplete, for example lacks its comment: the task opens again with the problems. */
    PROBLEMS("problems");

    private final String text;

    DecisionOutcome(String text) {
        this.text = text;
    }

    /** The value as the models spell it. */
    public String text() {
        return text;
    }

    /**
     * The outcome that the models spell like this.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static DecisionOutcome of(String text) {
        return java.util.Arrays.stream(values())
                .filter(outcome -> outcome.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No decision has the outcome " + text));
    }
}
