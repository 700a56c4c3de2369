package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names the cells that show an error where something is read, unless another finding warns of them already. */
record ErrorCells(Sheet sheet, Findings findings) {
    private static final int LAST_HEADING_COLUMN = 60;
    private static final int HEADING_ROWS = 4;

    void report(Cell cell) {
        CellSource source = new CellSource(sheet.name(), cell.address());
        if (cell.kind() == Cell.Kind.ERROR && !findings.warnsAt(source)) {
            findings.add(FindingCode.CELL_ERROR, source, FindingPhrase.CELL_SHOWS_ERROR, cell.address(), cell);
        }
    }

    /**
     * Reports the headings, and what identifies the sections and services of a sheet. Days and notes are reported where
     * they are read.
     *
     * @param columns of what identifies them
     */
    void reportServices(Grid grid, SheetSections sections, List<Integer> columns) {
        Layout layout = grid.layout();
        IntStream.concat(
                        IntStream.rangeClosed(layout.column(Size.S), layout.column(Size.CUSTOM)),
                        IntStream.of(layout.keyColumn()))
                .forEach(column -> report(sheet.at(grid.headingRow(), column)));
        int keys = grid.keyColumn(sheet);
        sheet.rows().tailMap(grid.firstRow(), true).keySet().stream()
                .filter(row -> !ServiceRow.isNone(sheet, grid, row) && !sections.isTotal(row))
                .forEach(row -> {
                    columns.forEach(column -> report(sheet.at(row, column)));
                    Stream.of(keys).filter(column -> column > 0).forEach(column -> report(sheet.at(row, column)));
                    reportTypedSums(layout, sections::isHeading, row);
                });
    }

    /**
     * Reports errors that were typed, and references that are gone; a sum repeats those of the days that it adds up.
     */
    private void reportTypedSums(Layout layout, IntPredicate section, int row) {
        if (section.test(row)) {
            Size.WITH_FIGURES.stream()
                    .map(size -> sheet.at(row, layout.column(size)))
                    .filter(cell -> cell.formula() == null || cell.formula().contains("#REF!"))
                    .forEach(this::report);
        }
    }

    /** Reports the numbers and marks of line items, and the headings that may lead to something about them. */
    void reportLineItems(MainSheet main, List<Integer> rows) {
        report(sheet.at(main.headingRow(), MainColumns.of(Size.CUSTOM)));
        rows.forEach(row -> {
            report(sheet.at(row, MainColumns.NUMBER));
            Stream.of(main.totalsOnly().number())
                    .filter(column -> column > 0)
                    .forEach(column -> report(sheet.at(row, column)));
        });
        IntStream.rangeClosed(MainColumns.of(Size.CUSTOM) + 1, LAST_HEADING_COLUMN)
                .filter(column ->
                        rows.stream().anyMatch(row -> sheet.at(row, column).kind() == Cell.Kind.TEXT))
                .forEach(column -> IntStream.range(0, Math.min(HEADING_ROWS, main.headingRow()))
                        .mapToObj(above -> sheet.at(main.headingRow() - above, column))
                        .forEach(this::reportHeading));
    }

    private void reportHeading(Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.add(
                    FindingCode.LAYOUT_ASSUMED,
                    new CellSource(sheet.name(), cell.address()),
                    FindingPhrase.HEADING_SHOWS_ERROR,
                    cell.address(),
                    cell);
        }
    }
}
