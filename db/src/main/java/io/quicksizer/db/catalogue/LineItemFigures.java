package io.quicksizer.db.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The main sheet's values of a line item.
 *
 * @param numberLabel the number as printed, not a key; null when there is none
 * @param days days per size
 * @param sourceCells the cells they were read from, such as {@code C7:F7}; null when there are none
 */
public record LineItemFigures(
        @Nullable String numberLabel,
        DaysBySize days,
        @Nullable String sourceCells) {}
