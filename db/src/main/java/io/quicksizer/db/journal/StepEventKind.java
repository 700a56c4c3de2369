package io.quicksizer.db.journal;

/** The kinds of events at a step. */
public enum StepEventKind {
    /** The workflow reached the step: a visit begins. The event's identifier is the visit's. */
    ENTERED,
    /** The workflow left the step. */
    COMPLETED,
    /** Somebody was reminded of the step. */
    REMINDED,
    /** An administrator sent the workflow to the step. */
    RESTARTED
}
