package io.quicksizer.db.catalogue;

/** The columns of Custom days and notes in a scenario sheet. */
public enum SheetLayout {
    /** Custom in column H, note in I. */
    STANDARD,
    /** Totals in column H, Custom in J, note in K. */
    EXTENDED
}
