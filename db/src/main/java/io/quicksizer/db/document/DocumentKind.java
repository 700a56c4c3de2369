package io.quicksizer.db.document;

/** The documents that a revision is exported to. */
public enum DocumentKind {
    /** Comma-separated values. */
    CSV,
    /** Portable document format. */
    PDF
}
