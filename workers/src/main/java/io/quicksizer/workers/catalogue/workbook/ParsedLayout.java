package io.quicksizer.workers.catalogue.workbook;

/**
 * The sheets from which a workbook's content was read.
 *
 * @param mainSheet name of the sheet with the portfolio list
 * @param templateSheet name of the template's sheet
 * @param templateLayout where the template has its columns
 */
public record ParsedLayout(String mainSheet, String templateSheet, Layout templateLayout) {}
