package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.FindingSeverity;
import java.util.Optional;

/**
 * Something that an import found.
 *
 * @param severity how much it matters
 * @param code a stable word, explained in {@code docs/catalogue.md}
 * @param sheet the sheet it is about; empty for the whole workbook
 * @param cell the cell it is about; empty for the whole sheet
 * @param message one sentence
 * @param value what the cell holds; empty without a cell
 * @param understood what the import took from it; empty when it took nothing
 */
public record FindingEntry(
        FindingSeverity severity,
        String code,
        Optional<String> sheet,
        Optional<String> cell,
        String message,
        Optional<String> value,
        Optional<String> understood) {}
