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

    private static final int LAST_HEADING_COLUMN = 60;
    private static final List<Size> SIZES = List.of(Size.S, Size.M, Size.L);

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
        for (int index = 0; index < rows.size(); index++) {
            int next = index + 1 < rows.size() ? rows.get(index + 1) : CellAddress.LAST_ROW;
            if (sheet.rows().subMap(rows.get(index), false, next, false).values().stream()
                    .anyMatch(row -> hasFigure(row, column))) {
                return rows.get(index);
            }
        }
        return rows.isEmpty() ? 0 : rows.getLast();
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

    private static boolean isHeading(Sheet sheet, int row, int column, Size size) {
        return SizeHeading.of(sheet.at(row, column).text())
                .filter(heading -> heading.size() == size)
                .isPresent();
    }

    /** The first heading of a row that has two of S, M and L, where another heading is in the place of one of them. */
    private static Optional<CellAddress> headingsInOtherOrder(Sheet sheet) {
        for (int row : sheet.rows().headMap(LAST_HEADING_ROW, true).keySet()) {
            int at = row;
            List<Integer> columns = IntStream.rangeClosed(1, Layout.EXTENDED.noteColumn())
                    .filter(column -> SIZES.stream().anyMatch(size -> isHeading(sheet, at, column, size)))
                    .boxed()
                    .toList();
            if (columns.size() > 1 && isInOtherOrder(sheet, row)) {
                return Optional.of(new CellAddress(row, columns.getFirst()));
            }
        }
        return Optional.empty();
    }

    private static boolean isInOtherOrder(Sheet sheet, int row) {
        return SIZES.stream().anyMatch(size -> {
            int column = Layout.STANDARD.column(size);
            return sheet.at(row, column).hasValue() && !isHeading(sheet, row, column, size);
        });
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

    /** Tells headings that are not where they usually are. */
    void report(Sheet sheet, Findings findings) {
        if (!found) {
            Optional<CellAddress> elsewhere = headingsAnywhere(sheet);
            Optional<CellAddress> otherwise = headingsInOtherOrder(sheet);
            if (elsewhere.isEmpty() && otherwise.isPresent()) {
                findings.add(
                        FindingCode.HEADINGS_ELSEWHERE,
                        new CellSource(sheet.name(), otherwise.get()),
                        FindingPhrase.HEADINGS_IN_OTHER_ORDER,
                        sheet.name(),
                        otherwise.get().row());
            } else if (elsewhere.isPresent()) {
                findings.add(
                        FindingCode.HEADINGS_ELSEWHERE,
                        new CellSource(sheet.name(), elsewhere.get()),
                        FindingPhrase.HEADINGS_ELSEWHERE,
                        sheet.name(),
                        elsewhere.get());
            } else {
                findings.add(FindingCode.LAYOUT_ASSUMED, sheet, FindingPhrase.HEADINGS_LACKING, sheet.name());
            }
            return;
        }
        new HeadingCheck(sheet, headingRow, Layout.NAME, layout.column(Size.S), layout.column(Size.CUSTOM), findings)
                .report();
        sheet.rows().tailMap(firstRow(), true).keySet().stream()
                .filter(row -> headingsAt(sheet, row, layout.column(Size.S)))
                .forEach(row -> findings.add(
                        FindingCode.ROW_SKIPPED,
                        sheet.source(row, layout.column(Size.S)),
                        FindingPhrase.HEADINGS_REPEATED,
                        row));
        if (headingRow != Layout.HEADING_ROW) {
            findings.add(
                    FindingCode.HEADINGS_MOVED,
                    sheet.source(headingRow, layout.column(Size.S)),
                    FindingPhrase.HEADINGS_OF_SHEET_MOVED,
                    sheet.name(),
                    headingRow,
                    Layout.HEADING_ROW);
        }
    }
}
