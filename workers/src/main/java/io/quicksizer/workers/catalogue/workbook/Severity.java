package io.quicksizer.workers.catalogue.workbook;

/** How much a finding matters. */
public enum Severity {
    /** Must be mended in the workbook, or by a correction, before the version can be published. */
    ERROR,
    /** The import decided something that an administrator should look at. */
    WARNING,
    /** Worth knowing; nothing to do. */
    INFO
}
