package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.Nullable;

/**
 * The format of a cell as far as it changes what its value means.
 *
 * @param oddity of a number that is not shown as the days it is: OTHER_UNIT, UNIT_UNKNOWN or FIGURE_NOT_SHOWN; else
 *     null
 * @param unit the word that the number is shown with, or null
 * @param words the number with the words of its format around it, such as {@code Package 3}; null without words
 * @param struck true when the value, or a piece of it, is struck out
 * @param reversed true when the characters of a text are shown in another order than they have
 */
record CellLook(
        @Nullable FindingCode oddity,
        @Nullable String unit,
        @Nullable String words,
        boolean struck,
        boolean reversed) {
    static final CellLook PLAIN = new CellLook(null, null, null, false, false);

    /** The look of a number that is not shown as the days it is. */
    static CellLook odd(FindingCode oddity, @Nullable String unit) {
        return new CellLook(oddity, unit, null, false, false);
    }

    static CellLook ofText(boolean struck, boolean reversed) {
        return struck || reversed ? new CellLook(null, null, null, struck, reversed) : PLAIN;
    }

    CellLook withOddity(FindingCode other) {
        return new CellLook(other, unit, words, struck, reversed);
    }

    CellLook withWords(@Nullable String shown) {
        return new CellLook(oddity, unit, shown, struck, reversed);
    }

    CellLook withStruck() {
        return new CellLook(oddity, unit, words, true, reversed);
    }
}
