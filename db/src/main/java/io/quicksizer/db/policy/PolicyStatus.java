package io.quicksizer.db.policy;

/** The state of a version of the approval policy. */
public enum PolicyStatus {
    /** Being edited; not used for decisions. */
    DRAFT,
    /** Immutable. */
    PUBLISHED
}
