package io.quicksizer.db.journal;

/** The way a submission came in. */
public enum Channel {
    /** A page of the portal. */
    PORTAL,
    /** A form in Tasklist. */
    TASKLIST,
    /** The REST API. */
    API
}
