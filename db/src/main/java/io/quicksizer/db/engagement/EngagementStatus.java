package io.quicksizer.db.engagement;

/** The status of an engagement. */
public enum EngagementStatus {
    /** Being sized. */
    DRAFT,
    /** A revision is waiting for sign-off. */
    IN_APPROVAL,
    /** An approver requested changes; being sized again. */
    CHANGES_REQUESTED,
    /** A revision was approved. */
    APPROVED,
    /** A revision was rejected. */
    REJECTED,
    /** Withdrawn by the planner. */
    WITHDRAWN,
    /** Cancelled from outside, such as by an administrator. */
    CANCELLED;

    /**
     * Returns whether the engagement is being sized, so that a planner may fill in its steps: before a submission and
     * after a request for changes.
     */
    public boolean isInWizard() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }

    /** Returns whether the outcome is still open: in the wizard and in approval. */
    public boolean isRunning() {
        return isInWizard() || this == IN_APPROVAL;
    }

    /** Returns whether a run of its process may still have work to do: until it ends, or its documents exist. */
    public boolean mayHaveWork() {
        return isRunning() || this == APPROVED;
    }

    /** Returns whether the approvers have decided finally: approved or rejected. */
    public boolean isDecided() {
        return this == APPROVED || this == REJECTED;
    }
}
