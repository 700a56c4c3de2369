package io.quicksizer.workers.catalogue.workbook;

/** The severity of a finding. */
public enum Severity {
    /** Must be fixed in the workbook, or by a correction, before the version can be published. */
    ERROR,
    /** The import decided something that an administrator should look at. */
    WARNING,
    /** Worth knowing; nothing to do. */
    INFO
}
