package io.quicksizer.db.approval;

/** A decision of an approver. A decision that was refused, such as the submitter's own, is audited but not stored. */
public enum Decision {
    /** The level is approved. */
    APPROVED,
    /** The planner is asked to change something. */
    CHANGES_REQUESTED,
    /** The revision is rejected permanently. */
    REJECTED
}
