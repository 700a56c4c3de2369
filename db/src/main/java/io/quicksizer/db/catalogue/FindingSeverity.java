package io.quicksizer.db.catalogue;

/** How much an import finding matters. */
public enum FindingSeverity {
    /** The version can't be published with it. */
    ERROR,
    /** An admin should look at it. */
    WARNING,
    /** Good to know. */
    INFO
}
