package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.FindingSeverity;
import java.util.Optional;

/**
 * A finding of an import.
 *
 * @param severity the severity
 * @param code stable code, explained in {@code docs/catalogue.md}
 * @param sheet the sheet that it is about; empty for the whole workbook
 * @param cell the cell that it is about; empty for the whole sheet
 * @param message one sentence
 * @param value content of the cell; empty without a cell
 * @param understood how the import interpreted it; empty if it was ignored
 */
public record FindingEntry(
        FindingSeverity severity,
        String code,
        Optional<String> sheet,
        Optional<String> cell,
        String message,
        Optional<String> value,
        Optional<String> understood) {}
