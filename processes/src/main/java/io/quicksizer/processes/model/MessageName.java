package io.quicksizer.processes.model;

/** The messages that a running engagement, or the start of one, listens to; correlated by the engagement's id. */
public enum MessageName {
    ENGAGEMENT_OPENED("engagement-opened"),
    ENGAGEMENT_WITHDRAWN("engagement-withdrawn"),
    ENGAGEMENT_CANCELLED("engagement-cancelled");

    private final String text;

    MessageName(String text) {
        this.text = text;
    }

    /** The message name as the models spell it. */
    public String text() {
        return text;
    }
}
