package io.quicksizer.db.engagement;

/** What a person may do with an engagement that is shared with them. */
public enum ShareAccess {
    /** See everything of it. */
    READ,
    /** Work on it, as its owner does. */
    EDIT
}
