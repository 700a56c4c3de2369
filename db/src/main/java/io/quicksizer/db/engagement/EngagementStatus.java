package io.quicksizer.db.engagement;

/** The status of an engagement. */
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
    CANCELLED;

    /**
     * Returns whether the engagement is being sized, so that a planner may fill in its steps.
     *
     * @return true before a submission and after a request for changes
     */
    public boolean isInWizard() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }

    /**
     * Returns whether the outcome is still open.
     *
     * @return true in the wizard and in approval
     */
    public boolean isRunning() {
        return isInWizard() || this == IN_APPROVAL;
    }

    /**
     * Returns whether approvers have come to an end with it.
     *
     * @return true when approved or rejected
     */
    public boolean isDecided() {
        return this == APPROVED || this == REJECTED;
    }
}
