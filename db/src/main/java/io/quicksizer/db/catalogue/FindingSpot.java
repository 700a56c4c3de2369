package io.quicksizer.db.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The place in the workbook that a finding refers to.
 *
 * @param sheet null when it concerns the whole workbook
 * @param cell such as {@code B12}; null when it concerns the whole sheet
 * @param value the content of the cell; null without a cell
 * @param understood what the import read from it; null when it read nothing
 * @param position order among the version's findings, from 0
 */
public record FindingSpot(
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable String value,
        @Nullable String understood,
        int position) {}
