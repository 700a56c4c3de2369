package io.quicksizer.db.journal;

/** The kind of an event at a step. */
public enum StepEventKind {
    /** The workflow reached the step, which begins a visit. The event's identifier is the visit's. */
    ENTERED,
    /** The workflow left the step. */
    COMPLETED,
    /** Somebody was reminded of the step. */
    REMINDED,
    /** An administrator restarted the workflow at the step. */
    RESTARTED
}
