package io.quicksizer.db.engagement;

/** Where an engagement stands. */
public enum EngagementStatus {
    /** Being sized. */
    DRAFT,
    /** A revision waits for sign-off. */
    IN_APPROVAL,
    /** An approver asked for changes; being sized again. */
    CHANGES_REQUESTED,
    /** A revision was approved. */
    APPROVED,
    /** A revision was rejected. */
    REJECTED,
    /** The planner took it back. */
    WITHDRAWN,
    /** Stopped from outside, such as by an operator. */
    CANCELLED
}
