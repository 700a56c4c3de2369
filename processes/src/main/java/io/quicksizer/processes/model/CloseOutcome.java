package io.quicksizer.processes.model;

/** Outcome of an engagement that ends without a proposal, the header of the closing job. */
public enum CloseOutcome {
    WITHDRAWN("WITHDRAWN"),
    CANCELLED("CANCELLED"),
    REJECTED("REJECTED");

    private final String text;

    CloseOutcome(String text) {
        this.text = text;
    }

    /** Returns the value used in the models. */
    public String text() {
        return text;
    }
}
