package io.quicksizer.workers.access;

/** The rights of a person; one person can hold several roles. */
public enum Role {
    /** Maintains the catalogue, sees every engagement, restarts and cancels. */
    ADMIN,
    /** Creates and edits own engagements and those of the team. */
    PLANNER,
    /** Signs off revisions that someone else submitted. */
    APPROVER,
    /** Reads what is shared with the team. */
    VIEWER
}
