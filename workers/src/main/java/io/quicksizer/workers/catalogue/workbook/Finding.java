package io.quicksizer.workers.catalogue.workbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something an administrator should know about an import.
 *
 * @param code what it is
 * @param sheet the sheet it is about, or null
 * @param cell the cell it is about, {@code E5}, or null
 * @param text one sentence that says what was found, with the figures, and what the import made of it
 * @param value what the cell holds, its formula included; null without a cell
 * @param understood what the import took from the cell; null when it took nothing
 */
public record Finding(
        FindingCode code,
        @Nullable String sheet,
        @Nullable String cell,
        FindingText text,
        @Nullable String value,
        @Nullable String understood) {

    /** A finding of whose cell nothing is shown. */
    public Finding(FindingCode code, @Nullable String sheet, @Nullable String cell, FindingText text) {
        this(code, sheet, cell, text, null, null);
    }

    /** The severity. */
    public Severity severity() {
        return code.severity();
    }

    /** The sentence in English. */
    public String message() {
        return text.in(Locale.ENGLISH);
    }
}
