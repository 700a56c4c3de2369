package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place where a sheet that lists services has its headings and columns.
 *
 * @param layout its columns
 * @param headingRow the row of its headings; the totals stand in the next one
 * @param found false when the sheet has no headings and the usual places are assumed
 */
record Grid(Layout layout, int headingRow, boolean found) {
    /** Rows in which headings are looked for. */
    static final int LAST_HEADING_ROW = 30;

    private static final int LAST_HEADING_COLUMN = 60;

    /** How headings of Custom begin, in the product's languages. */
    private static final List<String> CUSTOM = List.of("custom", "individuell", "kundenspezifisch");

    static Grid of(Sheet sheet) {
        int last = Math.min(
                LAST_HEADING_ROW, sheet.rows().isEmpty() ? 0 : sheet.rows().lastKey());
        for (int row = 1; row <= last; row++) {
            if (headingsAt(sheet, row, Layout.STANDARD.column(Size.S))) {
                int lowest = row;
                while (headingsAt(sheet, lowest + 1, Layout.STANDARD.column(Size.S))) {
                    lowest++;
                }
                return new Grid(Layout.of(sheet, lowest), lowest, true);
            }
        }
        return new Grid(Layout.of(sheet, Layout.HEADING_ROW), Layout.HEADING_ROW, false);
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
        return List.of(Size.S, Size.M, Size.L).stream()
                .allMatch(size -> sheet.says(row, column + size.ordinal() - Size.S.ordinal(), size.label()));
    }

    /** The first heading of a row that has two of S, M and L, where another heading is in the place of one of them. */
    private static Optional<CellAddress> headingsInOtherOrder(Sheet sheet) {
        for (int row : sheet.rows().headMap(LAST_HEADING_ROW, true).keySet()) {
            int at = row;
            List<Integer> columns = IntStream.rangeClosed(1, Layout.EXTENDED.noteColumn())
                    .filter(column ->
                            Stream.of(Size.S, Size.M, Size.L).anyMatch(size -> sheet.says(at, column, size.label())))
                    .boxed()
                    .toList();
            if (columns.size() > 1 && isInOtherOrder(sheet, row)) {
                return Optional.of(new CellAddress(row, columns.getFirst()));
            }
        }
        return Optional.empty();
    }

    private static boolean isInOtherOrder(Sheet sheet, int row) {
        return Stream.of(Size.S, Size.M, Size.L).anyMatch(size -> {
            int column = Layout.STANDARD.column(size);
            return sheet.at(row, column).hasValue() && !sheet.says(row, column, size.label());
        });
    }

    int totalsRow() {
        return headingRow + 1;
    }

    int firstRow() {
        return headingRow + 2;
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
                        "The sheet " + Texts.quoted(sheet.name()) + " has some of the headings S, M, L in row "
                                + otherwise.get().row()
                                + ", but not all three in order from column E on. Put them, with"
                                + " their figures, into E to G.");
            } else if (elsewhere.isPresent()) {
                findings.add(
                        FindingCode.HEADINGS_ELSEWHERE,
                        new CellSource(sheet.name(), elsewhere.get()),
                        "The sheet " + Texts.quoted(sheet.name()) + " has the headings S, M, L from "
                                + elsewhere.get() + " on instead of column E; its figures were not found. Move the"
                                + " columns, with the names in B and the days in E to G.");
            } else {
                findings.add(
                        FindingCode.LAYOUT_ASSUMED,
                        sheet,
                        "The sheet " + Texts.quoted(sheet.name())
                                + " lacks the headings S, M, L in E1:G1; the usual columns were assumed.");
            }
            return;
        }
        reportCustom(sheet, headingRow, layout.column(Size.CUSTOM), findings);
        if (headingRow != Layout.HEADING_ROW) {
            findings.add(
                    FindingCode.HEADINGS_MOVED,
                    sheet.source(headingRow, layout.column(Size.S)),
                    "The headings S, M, L of the sheet " + Texts.quoted(sheet.name()) + " stand in row " + headingRow
                            + " instead of row " + Layout.HEADING_ROW + ".");
        }
    }

    private static boolean isFigure(@Nullable Cell cell) {
        return cell != null
                && cell.kind() == Cell.Kind.NUMBER
                && Numbers.parse(cell.text())
                        .filter(number -> number.signum() != 0)
                        .isPresent();
    }

    /** Tells a heading that says something else than Custom above figures that are read as those of Custom. */
    static void reportCustom(Sheet sheet, int headingRow, int column, Findings findings) {
        Cell heading = sheet.at(headingRow, column);
        boolean other = heading.hasValue() && CUSTOM.stream().noneMatch(Texts.folded(heading.text())::startsWith);
        boolean figures = other
                && sheet.rows().tailMap(headingRow + 1, true).values().stream()
                        .map(row -> row.get(column))
                        .anyMatch(Grid::isFigure);
        if (figures) {
            findings.add(
                    FindingCode.LAYOUT_ASSUMED,
                    sheet.source(headingRow, column),
                    "The column " + CellAddress.columnLetters(column) + " is headed " + Texts.quoted(heading.text())
                            + "; its figures were taken as days for Custom.");
        }
    }
}
