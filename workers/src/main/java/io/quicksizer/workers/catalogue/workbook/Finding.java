package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Something an administrator should know about an import.
 *
 * @param code what it is
 * @param sheet the sheet it is about, or null
 * @param cell the cell it is about, {@code E5}, or null
 * @param message one sentence that says what was found, with the figures, and what the import made of it
 */
public record Finding(
        FindingCode code, @Nullable String sheet, @Nullable String cell, String message) {

    /** The severity. */
    public Severity severity() {
        return code.severity();
    }
}
