package io.quicksizer.db.engagement;

/** The rights of a person on an engagement that is shared with them. */
public enum ShareAccess {
    /** See everything of it. */
    READ,
    /** Work on it, as its owner does. */
    EDIT
}
