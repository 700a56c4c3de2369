package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes the main sheet: the portfolio with its days, a size to choose for each line item and what comes of it, the
 * default spread, and the yearly minimum as a remark.
 */
final class PortfolioSheet {
    private static final int HEADING_ROW = 6;
    private static final int SIZE = 7;
    private static final int DAYS = 8;
    private static final int SCOPE_TYPE = MainColumns.FIRST_YEAR + MainColumns.MOST_YEARS;
    private static final int TOTALS_ONLY = SCOPE_TYPE + 1;
    private static final int REMARK = TOTALS_ONLY + 1;
    private static final BigDecimal WHOLE = new BigDecimal(10_000);
    private static final String MOST_TOTAL = "999999.99";
    /** Limits reach down to this row at least, for line items that somebody adds. */
    private static final int LAST_RESTRICTED = 500;

    private final WrittenSheet sheet;
    private final ParsedCatalogue catalogue;
    private int row = HEADING_ROW;

    PortfolioSheet(XSSFSheet sheet, WorkbookStyles styles, ParsedCatalogue catalogue) {
        this.sheet = new WrittenSheet(sheet, styles);
        this.catalogue = catalogue;
    }

    void write(Map<String, ServiceTotals> totals) {
        headings();
        spread();
        yearlyMinimum();
        for (ParsedLineItem item : catalogue.lineItems()) {
            lineItem(item, totals);
        }
        restrict(Math.max(row, LAST_RESTRICTED));
    }

    private void headings() {
        sheet.width(MainColumns.NAME, 48);
        sheet.width(SCOPE_TYPE, 28);
        sheet.width(TOTALS_ONLY, 12);
        sheet.width(REMARK, 48);
        List<String> headings = List.of("#", "Scenario", "S", "M", "L", "Custom", "Size", "Days");
        for (int index = 0; index < headings.size(); index++) {
            sheet.heading(HEADING_ROW, 1 + index, headings.get(index));
        }
        sheet.heading(HEADING_ROW, SCOPE_TYPE, MainSheet.SCOPE_TYPE_HEADING);
        sheet.heading(HEADING_ROW, TOTALS_ONLY, TotalsOnlyColumn.HEADING);
        sheet.freezeBelow(HEADING_ROW);
    }

    private void spread() {
        for (int year = 0; year < catalogue.spread().size(); year++) {
            sheet.heading(HEADING_ROW - 1, MainColumns.FIRST_YEAR + year, "Year " + (year + 1));
            sheet.share(
                    HEADING_ROW,
                    MainColumns.FIRST_YEAR + year,
                    new BigDecimal(catalogue.spread().get(year)).divide(WHOLE));
        }
    }

    private void yearlyMinimum() {
        catalogue.policies().stream()
                .filter(policy -> policy.key().equals(ParsedPolicy.YEAR_MINIMUM_DAYS))
                .forEach(policy -> sheet.text(
                        1,
                        REMARK,
                        "The minimum number of days per year is "
                                + policy.value().stripTrailingZeros().toPlainString()));
    }

    private void lineItem(ParsedLineItem item, Map<String, ServiceTotals> totals) {
        row++;
        if (item.number() != null) {
            sheet.numberOrText(row, MainColumns.NUMBER, item.number());
        }
        sheet.text(row, MainColumns.NAME, item.name());
        sheet.text(row, SCOPE_TYPE, item.scopeType());
        if (item.scenario() == null) {
            sheet.text(row, TOTALS_ONLY, TotalsOnlyColumn.MARK);
        }
        ServiceTotals scenario = item.scenario() == null ? null : totals.get(item.scenario());
        for (Size size : Size.WITH_FIGURES) {
            if (scenario != null) {
                sheet.formula(
                        row,
                        MainColumns.of(size),
                        quoted(scenario.sheet()) + "!" + CellAddress.columnLetters(ServiceRows.column(size))
                                + Layout.TOTALS_ROW,
                        scenario.days().getOrDefault(size, Days.ZERO));
            } else if (item.stated().containsKey(size)) {
                sheet.number(row, MainColumns.of(size), item.stated().get(size).toBigDecimal());
            }
        }
        chosen();
    }

    private void chosen() {
        sheet.text(row, SIZE, "N/A");
        sheet.formula(
                row,
                DAYS,
                "IF(G%1$d=\"N/A\",0,INDEX(C%1$d:F%1$d,MATCH(G%1$d,$C$%2$d:$F$%2$d,0)))".formatted(row, HEADING_ROW),
                Days.ZERO);
        for (int year = 0; year < catalogue.spread().size(); year++) {
            String share = CellAddress.columnLetters(MainColumns.FIRST_YEAR + year) + "$" + HEADING_ROW;
            sheet.formula(row, MainColumns.FIRST_YEAR + year, "H" + row + "*" + share, Days.ZERO);
        }
    }

    private void restrict(int last) {
        sheet.daysOnly(
                new CellRange(
                        new CellAddress(HEADING_ROW + 1, MainColumns.of(Size.S)),
                        new CellAddress(last, MainColumns.of(Size.CUSTOM))),
                MOST_TOTAL);
        sheet.oneOf(
                new CellRange(new CellAddress(HEADING_ROW + 1, SIZE), new CellAddress(last, SIZE)),
                "N/A",
                "S",
                "M",
                "L",
                "Custom");
        sheet.oneOf(
                new CellRange(new CellAddress(HEADING_ROW + 1, TOTALS_ONLY), new CellAddress(last, TOTALS_ONLY)),
                TotalsOnlyColumn.MARK,
                TotalsOnlyColumn.NO_MARK);
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
