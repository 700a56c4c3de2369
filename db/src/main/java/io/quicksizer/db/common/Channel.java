package io.quicksizer.db.common;

/** The channel of a submission. */
public enum Channel {
    /** A page of the portal. */
    PORTAL,
    /** A form in Tasklist. */
    TASKLIST,
    /** The REST API. */
    API
}
