package io.quicksizer.processes.model;

/** Impact of the subject of a feedback, as chosen by its sender. */
public enum FeedbackImpact {
    /** The sender can't continue. */
    BLOCKS,
    /** The sender can continue with more effort. */
    HINDERS,
    /** The sender can continue as usual. */
    MINOR
}
