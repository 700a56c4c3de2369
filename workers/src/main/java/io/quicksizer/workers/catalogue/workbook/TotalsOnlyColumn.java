package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The optional column of the main sheet that marks line items without a scenario, found by its heading.
 *
 * @param sheet the main sheet
 * @param number the number of the column; 0 if the sheet has none
 */
record TotalsOnlyColumn(Sheet sheet, int number) {
    static final String HEADING = "Totals only";
    static final String MARK = "yes";
    static final String NO_MARK = "no";

    private static final Set<String> MARKS = Set.of(MARK, "ja", "x", "true");
    private static final int LAST_HEADING_COLUMN = 60;

    /** @param headingRow the row of the headings S, M, L */
    static TotalsOnlyColumn of(Sheet sheet, int headingRow) {
        int number = IntStream.rangeClosed(MainColumns.of(Size.CUSTOM) + 1, LAST_HEADING_COLUMN)
                .filter(column -> sheet.says(headingRow, column, HEADING))
                .findFirst()
                .orElse(0);
        return new TotalsOnlyColumn(sheet, number);
    }

    /** True for the row of a line item that is not to be linked to a scenario. */
    boolean marks(int row) {
        return number > 0 && MARKS.contains(Texts.folded(sheet.at(row, number).text()));
    }
}
