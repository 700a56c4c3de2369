package io.quicksizer.db.approval;

/** A decision of an approver. A refused decision, such as the submitter's own, is audited and not stored. */
public enum Decision {
    /** The level is passed. */
    APPROVED,
    /** The planner shall change something. */
    CHANGES_REQUESTED,
    /** It ends here. */
    REJECTED
}
