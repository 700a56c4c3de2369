package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefused.Code;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the headings and the rows of the portfolio list on the main sheet. */
final class MainSheet {

    private static final int USUAL_HEADING_ROW = 6;
    private static final int LAST_HEADING_ROW = 30;
    private static final String SCOPE_TYPE_HEADING = "Scope type";
    private static final int LAST_HEADING_COLUMN = 60;
    private static final Set<String> TOTAL_LABELS = Set.of("sum", "total", "totals", "summe", "gesamt");

    private final Sheet sheet;
    private final Findings findings;
    private final int headingRow;

    MainSheet(Sheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
        this.headingRow = findHeadings();
    }

    Sheet sheet() {
        return sheet;
    }

    int headingRow() {
        return headingRow;
    }

    /** The column that names scope types, or 0 if there is none. */
    int scopeTypeColumn() {
        for (int column = 1; column <= LAST_HEADING_COLUMN; column++) {
            if (sheet.says(headingRow, column, SCOPE_TYPE_HEADING)) {
                return column;
            }
        }
        return 0;
    }

    /** The numbers of the rows that list a line item, down to the totals. */
    List<Integer> lineItemRows() {
        List<Integer> rows = new ArrayList<>();
        for (int row : sheet.rows().tailMap(headingRow, false).keySet()) {
            if (isTotal(row)) {
                break;
            }
            if (hasFigures(row)) {
                rows.add(row);
            } else if (sheet.at(row, MainColumns.NAME).hasValue()) {
                findings.add(
                        FindingCode.ROW_WITHOUT_FIGURES,
                        sheet.source(row, MainColumns.NAME),
                        "The row "
                                + Texts.quoted(sheet.at(row, MainColumns.NAME).text())
                                + " has no figures; it is no line item.");
            }
        }
        if (rows.isEmpty()) {
            throw new WorkbookRefused(
                    Code.NO_LINE_ITEMS, "The sheet " + Texts.quoted(sheet.name()) + " lists no line item.");
        }
        reportDoubles(rows);
        return rows;
    }

    private int findHeadings() {
        for (int row = 1; row <= LAST_HEADING_ROW; row++) {
            int candidate = row;
            if (List.of(Size.S, Size.M, Size.L).stream()
                    .allMatch(size -> sheet.says(candidate, MainColumns.of(size), size.label()))) {
                reportMoved(row);
                return row;
            }
        }
        throw new WorkbookRefused(
                Code.NO_MAIN_SHEET,
                "The first sheet, " + Texts.quoted(sheet.name())
                        + ", has no row with the headings S, M, L in columns C, D, E.");
    }

    private void reportMoved(int row) {
        if (row != USUAL_HEADING_ROW) {
            findings.add(
                    FindingCode.HEADINGS_MOVED,
                    sheet.source(row, MainColumns.of(Size.S)),
                    "The headings S, M, L stand in row " + row + " instead of row " + USUAL_HEADING_ROW + ".");
        }
    }

    private boolean hasFigures(int row) {
        return Size.WITH_FIGURES.stream()
                .anyMatch(size -> !sheet.at(row, MainColumns.of(size)).isBlank());
    }

    private boolean isTotal(int row) {
        String name = sheet.at(row, MainColumns.NAME).text().toLowerCase(Locale.ROOT);
        String formula = sheet.at(row, MainColumns.of(Size.S)).formula();
        return TOTAL_LABELS.contains(name)
                || (formula != null && SumFormula.isMeant(formula) && !formula.contains("!"));
    }

    private void reportDoubles(List<Integer> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (int row : rows) {
            String number = sheet.at(row, MainColumns.NUMBER).text();
            String name = sheet.at(row, MainColumns.NAME).text().toLowerCase(Locale.ROOT);
            Integer sameNumber = number.isEmpty() ? null : numbers.putIfAbsent(number, row);
            if (sameNumber != null) {
                findings.add(
                        FindingCode.DUPLICATE_NUMBER,
                        sheet.source(row, MainColumns.NUMBER),
                        "The number " + Texts.quoted(number) + " stands in rows " + sameNumber + " and " + row
                                + "; numbers are shown, not used as keys.");
            }
            Integer sameName = name.isEmpty() ? null : names.putIfAbsent(name, row);
            if (sameName != null) {
                findings.add(
                        FindingCode.DUPLICATE_NAME,
                        sheet.source(row, MainColumns.NAME),
                        "The line item " + Texts.quoted(name) + " stands in rows " + sameName + " and " + row + ".");
            }
        }
    }
}
