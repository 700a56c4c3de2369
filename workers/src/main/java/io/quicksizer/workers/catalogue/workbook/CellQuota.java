package io.quicksizer.workers.catalogue.workbook;

import java.util.NavigableSet;

/** Counts the cells and the characters of all sheets of a workbook, and refuses what is more than the limits allow. */
final class CellQuota {

    /** Rows without a value cost nothing but their XML: Excel may have formatted thousands of them. */
    private static final int MOST_BLANK_ROWS = 250_000;

    private static final int MOST_BLANK_CELLS = 2_000_000;

    private final WorkbookLimits limits;
    private int cells;
    private int blanks;
    private long characters;

    CellQuota(WorkbookLimits limits) {
        this.limits = limits;
    }

    /** @param count rows of the sheet so far, with or without a value */
    void requireFewRows(int count, String sheet, NavigableSet<Integer> rows) {
        if (count > MOST_BLANK_ROWS) {
            throw tooManyRows(sheet, rows);
        }
    }

    void countBlank() {
        if (++blanks > MOST_BLANK_CELLS) {
            throw new WorkbookRefused(RefusalPhrase.TOO_MANY_BLANK_CELLS, MOST_BLANK_CELLS);
        }
    }

    /** @param rows the rows of the sheet that have a value already */
    void countValue(CellAddress address, String sheet, NavigableSet<Integer> rows) {
        if (++cells > limits.cells()) {
            throw new WorkbookRefused(RefusalPhrase.TOO_MANY_VALUES, limits.cells());
        }
        if (address.row() > limits.rows()) {
            throw tooManyRows(sheet, rows);
        }
        if (address.column() > limits.columns()) {
            throw new WorkbookRefused(
                    RefusalPhrase.TOO_MANY_COLUMNS, sheet, address, CellAddress.columnLetters(limits.columns()));
        }
    }

    /**
     * Counts a text that the file has once for many cells: a shared text, or the words of a number format. A small file
     * could unfold to a large workbook by them.
     */
    void countRepeated(String text) {
        characters += text.length();
        if (characters > WorkbookLimits.SPELT_OUT_CHARACTERS) {
            throw new WorkbookRefused(RefusalPhrase.LONG_TEXTS_REPEATED);
        }
    }

    private WorkbookRefused tooManyRows(String sheet, NavigableSet<Integer> rows) {
        return rows.isEmpty()
                ? new WorkbookRefused(RefusalPhrase.TOO_MANY_ROWS_AT_ONCE, sheet, limits.rows())
                : new WorkbookRefused(RefusalPhrase.TOO_MANY_ROWS, sheet, limits.rows(), String.valueOf(rows.last()));
    }
}
