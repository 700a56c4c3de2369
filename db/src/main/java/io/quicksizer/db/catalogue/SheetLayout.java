package io.quicksizer.db.catalogue;

/** Where a scenario sheet keeps its Custom days and notes. */
public enum SheetLayout {
    /** Custom in column H, note in I. */
    STANDARD,
    /** Totals in column H, Custom in J, note in K. */
    EXTENDED
}
