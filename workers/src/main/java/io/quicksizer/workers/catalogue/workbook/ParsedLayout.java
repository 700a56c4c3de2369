package io.quicksizer.workers.catalogue.workbook;

/**
 * Which sheets a workbook's content was read from.
 *
 * @param mainSheet name of the sheet with the portfolio list
 * @param templateSheet name of the template's sheet
 * @param templateLayout where the template has its columns
 */
public record ParsedLayout(String mainSheet, String templateSheet, Layout templateLayout) {}
