package io.quicksizer.db.revision;

/** The result of a revision. */
public enum RevisionStatus {
    /** Waits for sign-off. */
    SUBMITTED,
    /** All levels approved, or the policy asked for none. */
    APPROVED,
    /** An approver asked for changes; the next revision follows. */
    CHANGES_REQUESTED,
    /** An approver rejected it. */
    REJECTED,
    /** The planner took it back. */
    WITHDRAWN
}
