package io.quicksizer.db.document;

import java.util.EnumSet;
import java.util.Set;

/**
 * The kinds of document that a revision is exported to; docs/how-to/add-an-export-format.md lists what a new one needs.
 */
public enum DocumentKind {
    /** Comma-separated values with everything that was signed. */
    CSV,
    /** PDF for the customer. */
    PDF,
    /** PDF for colleagues, with internal notes and comments. */
    INTERNAL_PDF,
    /** Excel workbook for the customer. */
    XLSX;

    /**
     * Returns the kinds that every version of the export process renders. An instance that was started before a later
     * kind was added has no task for it, so the task that announces the documents renders it.
     */
    public static Set<DocumentKind> ofEveryProcess() {
        return EnumSet.of(CSV, PDF);
    }
}
