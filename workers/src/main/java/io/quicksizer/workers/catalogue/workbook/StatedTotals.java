package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.EnumMap;
import java.util.Map;
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
            findings.add(
                    FindingCode.TOTAL_MISSING,
                    source,
                    FindingPhrase.SHEET_WITHOUT_TOTAL,
                    sheet.name(),
                    size,
                    cell.address());
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
}
