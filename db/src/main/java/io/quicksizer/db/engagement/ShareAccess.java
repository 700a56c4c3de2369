package io.quicksizer.db.engagement;

/** The access of a person to an engagement that is shared with them. */
public enum ShareAccess {
    /** May see all of it. */
    READ,
    /** May work on it like its owner. */
    EDIT
}
