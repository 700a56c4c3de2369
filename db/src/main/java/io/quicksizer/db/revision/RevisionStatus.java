package io.quicksizer.db.revision;

/** The status of a revision. */
public enum RevisionStatus {
    /** Waiting for sign-off. */
    SUBMITTED,
    /** All levels approved, or the policy required none. */
    APPROVED,
    /** An approver requested changes; the next revision follows. */
    CHANGES_REQUESTED,
    /** An approver rejected it. */
    REJECTED,
    /** The planner recalled it or withdrew the engagement. */
    WITHDRAWN
}
