package io.quicksizer.workers.access;

/** Roles that grant rights; a person can hold several. */
public enum Role {
    /** Maintains the catalogue, reads every engagement, restarts and cancels. */
    ADMIN,
    /** Creates engagements, and edits their own, those of their team and those shared with them for editing. */
    PLANNER,
    /** Signs off revisions that are not their own work. */
    APPROVER,
    /** Reads what is shared with them or their team. */
    VIEWER
}
