package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The place where a sheet that lists services has its headings and columns.
 *
 * @param layout its columns
 * @param headingRow the row of its headings; the totals are in the next one
 * @param found false when the sheet has no headings and the usual places are assumed
 */
record Grid(Layout layout, int headingRow, boolean found) {
    /** Rows in which headings are looked for. */
    static final int LAST_HEADING_ROW = 30;

    private static final int LAST_FAR_HEADING_ROW = 300;
    private static final int LAST_HEADING_COLUMN = 60;
    static final List<Size> SIZES = List.of(Size.S, Size.M, Size.L);

    static Grid of(Sheet sheet) {
        int row = headingRow(sheet, Layout.STANDARD.column(Size.S));
        return row > 0
                ? new Grid(Layout.of(sheet, row), row, true)
                : new Grid(Layout.of(sheet, Layout.HEADING_ROW), Layout.HEADING_ROW, false);
    }

    /**
     * The row with the headings S, M, L from this column on, or 0: the first one with figures between it and the next
     * such row, which leaves out a legend, and the upper ones of merged headings.
     */
    static int headingRow(Sheet sheet, int column) {
        List<Integer> rows = sheet.rows().headMap(LAST_HEADING_ROW, true).keySet().stream()
                .filter(row -> headingsAt(sheet, row, column))
                .toList();
        if (rows.isEmpty()) {
            return farHeadingRow(sheet, column);
        }
        for (int index = 0; index < rows.size(); index++) {
            int next = index + 1 < rows.size() ? rows.get(index + 1) : CellAddress.LAST_ROW;
            if (sheet.rows().subMap(rows.get(index), false, next, false).values().stream()
                    .anyMatch(row -> hasFigure(row, column))) {
                return rows.get(index);
            }
        }
        return rows.getLast();
    }

    /** A row of headings that a page of text precedes, but no figure. */
    private static int farHeadingRow(Sheet sheet, int column) {
        for (int row : sheet.rows().headMap(LAST_FAR_HEADING_ROW, true).keySet()) {
            if (headingsAt(sheet, row, column)) {
                return row;
            }
            if (hasFigure(sheet.rows().getOrDefault(row, Map.of()), column)) {
                return 0;
            }
        }
        return 0;
    }

    /** True when a row below has a figure in a column of S, M or L. */
    static boolean hasFigureBelow(Sheet sheet, int headingRow, int column) {
        return sheet.rows().tailMap(headingRow, false).values().stream().anyMatch(row -> hasFigure(row, column));
    }

    private static boolean hasFigure(Map<Integer, Cell> row, int column) {
        return IntStream.range(column, column + SIZES.size())
                .mapToObj(row::get)
                .anyMatch(cell -> cell != null && (cell.formula() != null || cell.kind() == Cell.Kind.NUMBER));
    }

    /** The heading S of a row that says S, M, L in any three columns side by side. */
    static Optional<CellAddress> headingsAnywhere(Sheet sheet) {
        for (int row : sheet.rows().headMap(LAST_HEADING_ROW, true).keySet()) {
            for (int column = 1; column <= LAST_HEADING_COLUMN; column++) {
                if (headingsAt(sheet, row, column)) {
                    return Optional.of(new CellAddress(row, column));
                }
            }
        }
        return Optional.empty();
    }

    /** True when a row says S, M, L from this column on. */
    static boolean headingsAt(Sheet sheet, int row, int column) {
        return SIZES.stream().allMatch(size -> isHeading(sheet, row, column + size.ordinal() - Size.S.ordinal(), size));
    }

    /** True when a cell says this size. */
    static boolean isHeading(Sheet sheet, int row, int column, Size size) {
        return SizeHeading.of(sheet.at(row, column).text())
                .filter(heading -> heading.size() == size)
                .isPresent();
    }

    int totalsRow() {
        return headingRow + 1;
    }

    int firstRow() {
        return headingRow + 2;
    }

    /** The column that states the keys of services; 0 if the sheet has none. */
    int keyColumn(Sheet sheet) {
        return sheet.says(headingRow, layout.keyColumn(), Layout.KEY_HEADING) ? layout.keyColumn() : 0;
    }

    /** True for a row that repeats the headings. */
    boolean isHeadings(Sheet sheet, int row) {
        return headingsAt(sheet, row, layout.column(Size.S));
    }
}
