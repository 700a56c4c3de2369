package io.quicksizer.db.document;

import java.util.EnumSet;
import java.util.Set;

/** The documents that a revision is exported to; docs/how-to/add-an-export-format.md says what else a new one needs. */
public enum DocumentKind {
    /** Comma-separated values, everything that was signed. */
    CSV,
    /** Portable document format for the customer. */
    PDF,
    /** Portable document format for colleagues, with internal notes and comments. */
    INTERNAL_PDF,
    /** Workbook for the customer. */
    XLSX;

    /**
     * Kinds that every version of the export process renders. An instance that was started before a later kind was
     * added has no task for it, so the announcement makes it.
     */
    public static Set<DocumentKind> ofEveryProcess() {
        return EnumSet.of(CSV, PDF);
    }
}
