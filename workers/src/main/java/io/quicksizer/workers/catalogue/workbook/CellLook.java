package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.Nullable;

/**
 * The format of a cell as far as it changes what its value means.
 *
 * @param oddity of a number that is not shown as the days it is: OTHER_UNIT, UNIT_UNKNOWN or FIGURE_NOT_SHOWN; else
 *     null
 * @param unit the word that the number is shown with, or null
 * @param struck true when the value, or a piece of it, is struck out
 */
record CellLook(@Nullable FindingCode oddity, @Nullable String unit, boolean struck) {
    static final CellLook PLAIN = new CellLook(null, null, false);

    static final CellLook STRUCK = new CellLook(null, null, true);
}
