package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Names headings of a sheet of services that are not where they usually are, and rows of words among its services. */
record GridCheck(Sheet sheet, Grid grid, Findings findings) {

    void report() {
        if (!grid.found()) {
            reportElsewhere();
            return;
        }
        Layout layout = grid.layout();
        new HeadingCheck(
                        sheet,
                        grid.headingRow(),
                        Layout.NAME,
                        layout.column(Size.S),
                        layout.column(Size.CUSTOM),
                        findings)
                .report();
        sheet.rows().tailMap(grid.totalsRow(), true).keySet().forEach(this::reportWords);
        if (grid.headingRow() != Layout.HEADING_ROW) {
            findings.add(
                    FindingCode.HEADINGS_MOVED,
                    sheet.source(grid.headingRow(), layout.column(Size.S)),
                    FindingPhrase.HEADINGS_OF_SHEET_MOVED,
                    sheet.name(),
                    grid.headingRow(),
                    Layout.HEADING_ROW);
        }
    }

    private void reportElsewhere() {
        Optional<CellAddress> elsewhere = Grid.headingsAnywhere(sheet);
        Optional<CellAddress> otherwise = headingsInOtherOrder();
        if (elsewhere.isPresent()) {
            findings.add(
                    FindingCode.HEADINGS_ELSEWHERE,
                    new CellSource(sheet.name(), elsewhere.get()),
                    FindingPhrase.HEADINGS_ELSEWHERE,
                    sheet.name(),
                    elsewhere.get());
        } else if (otherwise.isPresent()) {
            findings.add(
                    FindingCode.HEADINGS_ELSEWHERE,
                    new CellSource(sheet.name(), otherwise.get()),
                    FindingPhrase.HEADINGS_IN_OTHER_ORDER,
                    sheet.name(),
                    otherwise.get().row());
        } else {
            findings.add(FindingCode.LAYOUT_ASSUMED, sheet, FindingPhrase.HEADINGS_LACKING, sheet.name());
        }
    }

    /** The first heading of a row that has two of S, M and L, where another heading is in the place of one of them. */
    private Optional<CellAddress> headingsInOtherOrder() {
        for (int row : sheet.rows().headMap(Grid.LAST_HEADING_ROW, true).keySet()) {
            int at = row;
            List<Integer> columns = IntStream.rangeClosed(1, Layout.EXTENDED.noteColumn())
                    .filter(column -> Grid.SIZES.stream().anyMatch(size -> Grid.isHeading(sheet, at, column, size)))
                    .boxed()
                    .toList();
            if (columns.size() > 1 && isInOtherOrder(row)) {
                return Optional.of(new CellAddress(row, columns.getFirst()));
            }
        }
        return Optional.empty();
    }

    private boolean isInOtherOrder(int row) {
        return Grid.SIZES.stream().anyMatch(size -> {
            int column = Layout.STANDARD.column(size);
            return sheet.at(row, column).hasValue() && !Grid.isHeading(sheet, row, column, size);
        });
    }

    /** Tells a row of words: headings once more, or units. */
    private void reportWords(int row) {
        Cell first = sheet.at(row, grid.layout().column(Size.S));
        CellSource source = new CellSource(sheet.name(), first.address());
        if (row > grid.totalsRow() && ServiceRow.isTotal(sheet, grid, row)) {
            CellSource name = sheet.source(row, Layout.NAME);
            findings.add(
                    FindingCode.ROW_SKIPPED,
                    name,
                    FindingPhrase.ROW_OF_TYPED_TOTAL,
                    row,
                    sheet.at(row, Layout.NAME).text());
        } else if (grid.isHeadings(sheet, row)) {
            findings.add(FindingCode.ROW_SKIPPED, source, FindingPhrase.HEADINGS_REPEATED, row);
        } else if (ServiceRow.isOnlyText(sheet, grid, row) && NumberFormat.isOtherUnit(first.text())) {
            findings.add(
                    FindingCode.OTHER_UNIT, source, FindingPhrase.ROW_OF_OTHER_UNIT, first.address(), first.text());
        } else if (ServiceRow.isOnlyText(sheet, grid, row)) {
            findings.add(FindingCode.ROW_SKIPPED, source, FindingPhrase.ROW_OF_TEXT, row, first.text());
        }
    }
}
