package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.ScenarioDays;
import io.quicksizer.workers.sizing.Size;
import java.util.List;
import java.util.Map;

/** Holds the totals that a workbook states against the sums that count (docs/domain.md, rule 1). */
final class TotalsCheck {

    private final Findings findings;

    TotalsCheck(Findings findings) {
        this.findings = findings;
    }

    void sheet(Sheet sheet, Grid grid, Map<Size, Days> stated, ScenarioDays sum) {
        reportService(sheet, grid);
        Size.WITH_FIGURES.stream().filter(stated::containsKey).forEach(size -> {
            Days total = stated.getOrDefault(size, Days.ZERO);
            CellSource source = sheet.source(grid.totalsRow(), grid.layout().column(size));
            if (!total.equals(sum.days(size))) {
                findings.add(
                        FindingCode.TOTAL_DISAGREES,
                        source,
                        FindingPhrase.SHEET_TOTAL_DISAGREES,
                        sheet.name(),
                        total,
                        size,
                        source.cell(),
                        sum.days(size));
            }
        });
    }

    /** A service right below the headings, where the totals belong: typed days, and an id or an effort of its own. */
    private void reportService(Sheet sheet, Grid grid) {
        int row = grid.totalsRow();
        String name = sheet.at(row, Layout.NAME).shown();
        boolean identified = sheet.at(row, Layout.EXTERNAL_ID).hasValue()
                || sheet.at(row, Layout.DEFAULT_EFFORT).hasValue();
        boolean typed = Size.WITH_FIGURES.stream()
                .map(size -> sheet.at(row, grid.layout().column(size)))
                .anyMatch(cell -> cell.hasValue() && cell.formula() == null);
        if (identified && typed && !name.isEmpty() && !TotalLabels.resembles(name) && !TotalLabels.is(name)) {
            findings.add(
                    FindingCode.FIGURES_NOT_READ,
                    sheet.source(row, Layout.NAME),
                    FindingPhrase.SERVICE_AMONG_TOTALS,
                    row,
                    name,
                    sheet.name());
        }
    }

    /** Custom isn't compared: the days of a Custom line item are those of its custom services, always. */
    void lineItem(ParsedLineItem item, String scenarioSheet, ScenarioDays sum) {
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            Days stated = item.stated().get(size);
            if (stated != null && !stated.equals(sum.days(size))) {
                CellSource source = item.cell(size);
                findings.add(
                        FindingCode.TOTAL_DISAGREES,
                        source,
                        FindingPhrase.LINE_ITEM_TOTAL_DISAGREES,
                        item.name(),
                        stated,
                        size,
                        source.cell(),
                        scenarioSheet,
                        sum.days(size));
            }
        }
    }

    /** A line item that is sold with no days at any size is rather one whose figures were lost. */
    void anything(ParsedLineItem item) {
        boolean stated = List.of(Size.S, Size.M, Size.L).stream()
                .allMatch(size -> item.stated().containsKey(size));
        if (stated
                && List.of(Size.S, Size.M, Size.L).stream()
                        .allMatch(size ->
                                item.stated().getOrDefault(size, Days.ZERO).isZero())) {
            findings.add(FindingCode.NO_DAYS_AT_ALL, item.source(), FindingPhrase.LINE_ITEM_OF_NO_DAYS, item.name());
        }
    }

    /** A larger size that takes fewer days is possible, and more often a slip of the hand. */
    void ascending(ParsedLineItem item, Map<Size, Days> days) {
        Days s = days.getOrDefault(Size.S, Days.ZERO);
        Days m = days.getOrDefault(Size.M, s);
        Days l = days.getOrDefault(Size.L, m);
        if (m.isLessThan(s) || l.isLessThan(m)) {
            findings.add(
                    FindingCode.SIZES_NOT_ASCENDING,
                    item.source(),
                    FindingPhrase.SIZES_NOT_ASCENDING,
                    item.name(),
                    s,
                    m,
                    l);
        }
    }
}
