package io.quicksizer.db.catalogue;

/** The severity of a finding. */
public enum FindingSeverity {
    /** The version can't be published while it has such a finding. */
    ERROR,
    /** An administrator should look at it. */
    WARNING,
    /** For information only. */
    INFO
}
