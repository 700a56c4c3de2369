package io.quicksizer.db.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The cell of the workbook at which something was found.
 *
 * @param sheet null when it concerns the whole workbook
 * @param cell such as {@code B12}; null when it concerns the whole sheet
 * @param value what the cell holds; null without a cell
 * @param understood what the import took from it; null when it took nothing
 * @param position order among the version's findings, from 0
 */
public record FindingSpot(
        @Nullable String sheet,
        @Nullable String cell,
        @Nullable String value,
        @Nullable String understood,
        int position) {}
