package io.quicksizer.workers.catalogue.workbook;

import java.util.List;
import java.util.stream.Stream;

/** Rows of words in place of figures, such as a row of units below the headings. */
final class TextRows {
    private TextRows() {}

    /** True for cells of which some are filled, all of these with texts that are no days. */
    static boolean isText(Stream<Cell> figures) {
        List<Cell> filled = figures.filter(cell -> !cell.isBlank()).toList();
        return !filled.isEmpty() && filled.stream().allMatch(TextRows::isText);
    }

    private static boolean isText(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.hasValue()
                && DaysCell.read(cell, DaysCell.MOST_OF_A_TOTAL).code() == FindingCode.NOT_A_NUMBER;
    }
}
