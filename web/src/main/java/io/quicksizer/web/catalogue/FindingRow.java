package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.FindingSeverity;

/**
 * A finding as pages and files show it.
 *
 * @param severity how much it matters
 * @param code the word that docs/catalogue.md explains
 * @param sheet empty for the whole workbook
 * @param cell empty for the whole sheet
 * @param value what the cell holds; empty without a cell
 * @param understood what the import took from it; empty for nothing
 * @param text a sentence in the reader's language
 */
public record FindingRow(
        FindingSeverity severity,
        String code,
        String sheet,
        String cell,
        String value,
        String understood,
        String text) {}
