package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.Comparator;

/**
 * Traits that distinguish the portfolio from other sheets with the same headings, such as a legend, an empty copy or a
 * guide to sizes.
 */
record PortfolioLikeness(Sheet sheet, int headingRow) {
    /** The sheet most like a portfolio first: one with figures, that people see, and that refers to other sheets. */
    static final Comparator<PortfolioLikeness> BEST_FIRST = Comparator.comparing(PortfolioLikeness::hasFigures)
            .reversed()
            .thenComparing(likeness -> likeness.sheet().hidden())
            .thenComparing(Comparator.comparing(PortfolioLikeness::isLinked).reversed());

    static PortfolioLikeness of(Sheet sheet) {
        return new PortfolioLikeness(sheet, Grid.headingRow(sheet, MainColumns.of(Size.S)));
    }

    boolean hasHeadings() {
        return headingRow > 0;
    }

    private boolean hasFigures() {
        return Grid.hasFigureBelow(sheet, headingRow, MainColumns.of(Size.S));
    }

    private boolean isLinked() {
        return sheet.rows().tailMap(headingRow, false).keySet().stream()
                .flatMap(row -> Size.WITH_FIGURES.stream().map(size -> sheet.at(row, MainColumns.of(size))))
                .anyMatch(cell -> cell.formula() != null
                        && !Formula.sheets(cell.formula()).isEmpty());
    }
}
