package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the totals that a sheet states about itself below its headings, so that they can be held against the sum of its
 * services.
 */
final class StatedTotals {

    private final Sheet sheet;
    private final Findings findings;

    StatedTotals(Sheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    Map<Size, Days> read(Grid grid) {
        Map<Size, Days> totals = new EnumMap<>(Size.class);
        for (Size size : Size.WITH_FIGURES) {
            Days total = total(grid, size);
            if (total != null) {
                totals.put(size, total);
            }
        }
        return totals;
    }

    private @Nullable Days total(Grid grid, Size size) {
        Cell cell = sheet.at(grid.totalsRow(), grid.layout().column(size));
        CellSource source = new CellSource(sheet.name(), cell.address());
        DaysCell read = DaysCell.read(cell, DaysCell.MOST_OF_A_TOTAL);
        if (cell.isBlank()) {
            Optional<CellAddress> elsewhere = elsewhere(grid, cell.address().column());
            findings.add(
                    FindingCode.TOTAL_MISSING,
                    source,
                    elsewhere.isPresent() ? FindingPhrase.SHEET_TOTAL_ELSEWHERE : FindingPhrase.SHEET_WITHOUT_TOTAL,
                    sheet.name(),
                    size,
                    cell.address(),
                    elsewhere.map(CellAddress::toString).orElse(""));
        } else if (read.days() == null) {
            findings.add(
                    FindingCode.TOTAL_UNREADABLE,
                    source,
                    FindingPhrase.SHEET_TOTAL_ODD,
                    cell.address(),
                    read.oddity() == null ? FindingText.of(FindingPhrase.BLANK) : read.oddity());
        }
        return read.days();
    }

    /** The cell of a row named Total among the services or below them, or of a sum without a name above them. */
    private Optional<CellAddress> elsewhere(Grid grid, int column) {
        return sheet.rows().tailMap(grid.firstRow(), true).keySet().stream()
                .filter(row -> isTotal(row, row == grid.firstRow(), column))
                .map(row -> new CellAddress(row, column))
                .findFirst();
    }

    private boolean isTotal(int row, boolean first, int column) {
        Cell name = sheet.at(row, Layout.NAME);
        Cell cell = sheet.at(row, column);
        boolean unnamedSum = first
                && name.isBlank()
                && cell.formula() != null
                && ColumnSum.of(cell.formula(), sheet, column).isPresent();
        return !cell.isBlank()
                && (TotalLabels.is(name.text()) || unnamedSum)
                && sheet.at(row, Layout.EXTERNAL_ID).isBlank()
                && sheet.at(row, Layout.DEFAULT_EFFORT).isBlank();
    }
}
