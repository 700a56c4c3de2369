package io.quicksizer.db.policy;

/** The life of a version of the approval policy. */
public enum PolicyStatus {
    /** Being worked on; decides nothing. */
    DRAFT,
    /** Fixed for good. */
    PUBLISHED
}
