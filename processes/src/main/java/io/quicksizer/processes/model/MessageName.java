package io.quicksizer.processes.model;

/** Messages that the processes receive. */
public enum MessageName {
    /** Starts an engagement's process; correlated by the engagement's id. */
    ENGAGEMENT_OPENED("engagement-opened"),
    /** Ends a step whose entry was recorded outside Tasklist; correlated by the id of the visit. */
    ENTRY_RECORDED("entry-recorded"),
    /** Ends a run as withdrawn; correlated by the id of the run. */
    ENGAGEMENT_WITHDRAWN("engagement-withdrawn"),
    /** Ends a run as cancelled; correlated by the id of the run. */
    ENGAGEMENT_CANCELLED("engagement-cancelled"),
    /** Starts the triage of a feedback; correlated by the feedback's id. */
    FEEDBACK_SENT("feedback-sent");

    private final String text;

    MessageName(String text) {
        this.text = text;
    }

    /** Returns the message name used in the models. */
    public String text() {
        return text;
    }
}
