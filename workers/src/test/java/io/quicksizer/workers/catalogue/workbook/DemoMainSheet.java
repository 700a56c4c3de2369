package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.XlsxSheet.Look;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Builds the main sheet of the demo workbook: headings, portfolio list, sums and remarks. */
final class DemoMainSheet {

    private static final int HEADING_ROW = 6;
    private static final int YEARS = 3;
    private static final String REMARK_COLUMN = "N";
    private static final String SCOPE_TYPE_COLUMN = "M";

    private final DemoTable portfolio;
    private final Map<String, Map<Size, Days>> totals;
    private final Map<String, Layout> layouts;
    private final XlsxSheet sheet = new XlsxSheet("Portfolio");
    private int row = HEADING_ROW;

    DemoMainSheet(DemoTable portfolio, Map<String, Map<Size, Days>> totals, Map<String, Layout> layouts) {
        this.portfolio = portfolio;
        this.totals = totals;
        this.layouts = layouts;
    }

    XlsxSheet sheet() {
        sheet.width(2, 48).width(13, 28).width(14, 44);
        headings();
        portfolio.groups().getFirst().lines().forEach(this::line);
        sums();
        return sheet;
    }

    private void headings() {
        List<String> headings = List.of("#", "Scenario", "S", "M", "L", "Custom", "Size", "Days");
        for (int index = 0; index < headings.size(); index++) {
            sheet.text(new CellAddress(HEADING_ROW, 1 + index).toString(), headings.get(index), Look.BOLD);
        }
        sheet.text(SCOPE_TYPE_COLUMN + HEADING_ROW, "Scope type", Look.BOLD);
    }

    private void line(List<String> fields) {
        switch (fields.getFirst()) {
            case "title" -> sheet.text("B1", fields.get(1), Look.BOLD);
            case "spread" -> spread(fields.subList(1, fields.size()));
            case "remark" -> sheet.text(REMARK_COLUMN + fields.get(1), fields.get(2), Look.PLAIN);
            default -> lineItem(fields);
        }
    }

    private void spread(List<String> shares) {
        for (int year = 0; year < shares.size(); year++) {
            sheet.text(year(year, HEADING_ROW - 1), "Year " + (year + 1), Look.BOLD);
            sheet.number(year(year, HEADING_ROW), new BigDecimal(shares.get(year)), Look.PERCENT);
        }
    }

    private void lineItem(List<String> fields) {
        row++;
        sheet.number("A" + row, new BigDecimal(fields.get(0)), Look.PLAIN);
        sheet.text("B" + row, fields.get(1), Look.PLAIN);
        sheet.text(SCOPE_TYPE_COLUMN + row, fields.get(2), Look.PLAIN);
        String scenario = fields.get(4);
        switch (fields.get(3)) {
            case "formula" -> Size.WITH_FIGURES.forEach(size -> linked(scenario, size));
            case "custom" -> {
                typed(totalsOf(scenario));
                linked(scenario, Size.CUSTOM);
            }
            case "name", "totals" -> typed(totalsOf(scenario));
            case "totals-only" -> typed(totalsIn(scenario.split(" ")));
            default -> throw new IllegalStateException("The demo can't link by " + fields.get(3));
        }
        sheet.text("G" + row, "N/A", Look.PLAIN);
        sheet.formula(
                "H" + row,
                "IF(G%1$d=\"N/A\",0,INDEX(C%1$d:F%1$d,MATCH(G%1$d,$C$6:$F$6,0)))".formatted(row),
                BigDecimal.ZERO,
                Look.PLAIN);
        for (int year = 0; year < YEARS; year++) {
            String share = CellAddress.columnLetters(MainColumns.FIRST_YEAR + year) + "$" + HEADING_ROW;
            sheet.formula(year(year, row), "H" + row + "*" + share, BigDecimal.ZERO, Look.PLAIN);
        }
    }

    private void linked(String scenario, Size size) {
        String column = CellAddress.columnLetters(
                layouts.getOrDefault(scenario, Layout.STANDARD).column(size));
        String quoted = scenario.matches("[A-Za-z]+") ? scenario : "'" + scenario + "'";
        sheet.formula(
                cell(size),
                quoted + "!" + column + Layout.TOTALS_ROW,
                totalsOf(scenario).getOrDefault(size, Days.ZERO).toBigDecimal(),
                Look.PLAIN);
    }

    private void typed(Map<Size, Days> figures) {
        for (Size size : List.of(Size.S, Size.M, Size.L)) {
            sheet.number(cell(size), figures.getOrDefault(size, Days.ZERO).toBigDecimal(), Look.PLAIN);
        }
    }

    private void sums() {
        int last = row;
        sheet.text("B" + (row + 2), "Sum", Look.BOLD);
        for (int year = 0; year < YEARS; year++) {
            String column = CellAddress.columnLetters(MainColumns.FIRST_YEAR + year);
            sheet.formula(
                    year(year, last + 2),
                    "SUM(" + column + (HEADING_ROW + 1) + ":" + column + last + ")",
                    BigDecimal.ZERO,
                    Look.BOLD);
        }
    }

    private Map<Size, Days> totalsOf(String scenario) {
        Map<Size, Days> found = totals.get(scenario);
        if (found == null) {
            throw new IllegalStateException("The demo has no scenario " + scenario);
        }
        return found;
    }

    private static Map<Size, Days> totalsIn(String... days) {
        return Map.of(
                Size.S, Days.of(new BigDecimal(days[0])),
                Size.M, Days.of(new BigDecimal(days[1])),
                Size.L, Days.of(new BigDecimal(days[2])));
    }

    private String cell(Size size) {
        return new CellAddress(row, MainColumns.of(size)).toString();
    }

    private static String year(int year, int inRow) {
        return new CellAddress(inRow, MainColumns.FIRST_YEAR + year).toString();
    }
}
