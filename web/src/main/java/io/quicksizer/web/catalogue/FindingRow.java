package io.quicksizer.web.catalogue;

import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.workers.platform.ReadByTemplates;

/**
 * A finding as shown on pages and in files.
 *
 * @param severity severity of the finding
 * @param code code explained in docs/catalogue.md
 * @param sheet empty for the whole workbook
 * @param cell empty for the whole sheet
 * @param value content of the cell; empty without a cell
 * @param understood the value that the import read, as it is stored; empty for none
 * @param understoodShown the same with the decimals of the reader's language
 * @param text a sentence in the reader's language
 */
@ReadByTemplates
public record FindingRow(
        FindingSeverity severity,
        String code,
        String sheet,
        String cell,
        String value,
        String understood,
        String understoodShown,
        String text) {}
