package io.quicksizer.db.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What the main sheet says about a line item.
 *
 * @param numberLabel the number as printed, not a key; null when there is none
 * @param days days per size
 * @param sourceCells the cells they were read from, such as {@code C7:F7}; null when there are none
 */
public record LineItemFigures(
        @Nullable String numberLabel,
        DaysBySize days,
        @Nullable String sourceCells) {}
