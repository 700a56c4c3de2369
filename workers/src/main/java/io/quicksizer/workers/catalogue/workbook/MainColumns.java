package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;

/** The place where the main sheet has its columns. */
final class MainColumns {

    static final int NUMBER = 1;
    static final int NAME = 2;
    static final int FIRST_YEAR = 9;
    static final int MOST_YEARS = 5;

    private static final int S = 3;

    private MainColumns() {}

    static int of(Size size) {
        return switch (size) {
            case S -> S;
            case M -> S + 1;
            case L -> S + 2;
            case CUSTOM -> S + 3;
            case NA -> throw new IllegalArgumentException("N/A has no column");
        };
    }

    /** The cell of a size in the row of a line item. */
    static CellSource source(CellSource lineItem, Size size) {
        return new CellSource(lineItem.sheet(), new CellAddress(lineItem.cell().row(), of(size)));
    }
}
