package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;

/** The place where the template and the scenario sheets have their columns. */
public enum Layout {
    /** Custom in H, note in I. */
    STANDARD(8, 9),
    /** H holds totals that nobody needs; Custom in J, note in K. */
    EXTENDED(10, 11);

    static final int NAME = 2;
    static final int EXTERNAL_ID = 3;
    static final int DEFAULT_EFFORT = 4;
    static final int HEADING_ROW = 1;
    static final int TOTALS_ROW = 2;
    static final String KEY_HEADING = "Catalogue key";

    private static final int S = 5;

    private final int customColumn;
    private final int noteColumn;

    Layout(int customColumn, int noteColumn) {
        this.customColumn = customColumn;
        this.noteColumn = noteColumn;
    }

    /** The number of a size's column, 5 for E. */
    public int column(Size size) {
        return switch (size) {
            case S -> S;
            case M -> S + 1;
            case L -> S + 2;
            case CUSTOM -> customColumn;
            case NA -> throw new IllegalArgumentException("N/A has no column");
        };
    }

    int noteColumn() {
        return noteColumn;
    }

    /** The place of the optional column of keys. */
    int keyColumn() {
        return noteColumn + 1;
    }

    /** The columns of a sheet with its headings in this row. */
    static Layout of(Sheet sheet, int headingRow) {
        boolean extended =
                TotalLabels.is(sheet.at(headingRow, STANDARD.customColumn).text())
                        && HeadingCheck.isCustom(sheet.at(headingRow, EXTENDED.customColumn));
        return extended ? EXTENDED : STANDARD;
    }
}
