package io.quicksizer.db.catalogue;

/** The severity of a finding. */
public enum FindingSeverity {
    /** The version can't be published with it. */
    ERROR,
    /** An admin should look at it. */
    WARNING,
    /** Good to know. */
    INFO
}
