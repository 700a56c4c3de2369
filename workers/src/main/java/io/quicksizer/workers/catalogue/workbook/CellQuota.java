package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
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
            throw tooManyCells(MOST_BLANK_CELLS, "that are formatted but blank");
        }
    }

    /** @param rows the rows of the sheet that have a value already */
    void countValue(CellAddress address, String sheet, NavigableSet<Integer> rows) {
        if (++cells > limits.cells()) {
            throw tooManyCells(limits.cells(), "with a value");
        }
        if (address.row() > limits.rows()) {
            throw tooManyRows(sheet, rows);
        }
        if (address.column() > limits.columns()) {
            throw new WorkbookRefused(
                    Code.TOO_MANY_COLUMNS,
                    "The sheet " + Texts.quoted(sheet) + " has a value in " + address + ", beyond column "
                            + CellAddress.columnLetters(limits.columns())
                            + ". Delete the columns behind the last one that counts, save the workbook, and upload it"
                            + " again.");
        }
    }

    /**
     * Counts a text that the file has once for many cells: a shared text, or the words of a number format. A small file
     * could unfold to a large workbook by them.
     */
    void countRepeated(String text) {
        characters += text.length();
        if (characters > WorkbookLimits.SPELT_OUT_CHARACTERS) {
            throw new WorkbookRefused(
                    Code.TOO_MANY_TEXTS,
                    "The workbook repeats long texts in too many cells. Shorten them, or delete the rows that the"
                            + " catalogue doesn't need" + WorkbookRefused.THEN_UPLOAD);
        }
    }

    private WorkbookRefused tooManyRows(String sheet, NavigableSet<Integer> rows) {
        return new WorkbookRefused(
                Code.TOO_MANY_ROWS,
                "The sheet " + Texts.quoted(sheet) + " has more than " + limits.rows() + " rows"
                        + (rows.isEmpty() ? "" : "; the last value before is in row " + rows.last())
                        + ". Delete the rows below the last one that counts" + WorkbookRefused.THEN_UPLOAD);
    }

    private static WorkbookRefused tooManyCells(int most, String which) {
        return new WorkbookRefused(
                Code.TOO_MANY_CELLS,
                "The workbook has more than " + most + " cells " + which
                        + ". Delete the rows and columns behind those that count" + WorkbookRefused.THEN_UPLOAD);
    }
}
