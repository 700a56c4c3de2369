package io.quicksizer.processes.model;

/** The impact of what a feedback is about, as its sender feels it. */
public enum FeedbackImpact {
    /** The sender can't go on. */
    BLOCKS,
    /** The sender can go on with more effort. */
    HINDERS,
    /** The sender can go on as usual. */
    MINOR
}
