package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the headings and the rows of the portfolio list on the main sheet. */
final class MainSheet {

    private static final int USUAL_HEADING_ROW = 6;
    static final String SCOPE_TYPE_HEADING = "Scope type";

    private final Sheet sheet;
    private final Findings findings;
    private final int headingRow;
    private final ScopeTypeColumn scopeTypes;
    private final TotalsOnlyColumn totalsOnly;

    private MainSheet(Sheet sheet, int headingRow, Findings findings) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.findings = findings;
        this.scopeTypes = new ScopeTypeColumn(sheet, headingRow);
        this.totalsOnly = TotalsOnlyColumn.of(sheet, headingRow);
        reportMoved(headingRow);
        reportHidden();
    }

    /**
     * Finds the main sheet: the first one with the headings and figures of a portfolio that people see, else the first
     * hidden one; among several, one that refers to other sheets.
     *
     * @throws WorkbookRefused when no sheet has them
     */
    static MainSheet in(List<Sheet> sheets, Findings findings) {
        return sheets.stream()
                .map(PortfolioLikeness::of)
                .filter(PortfolioLikeness::hasHeadings)
                .min(PortfolioLikeness.BEST_FIRST)
                .map(best -> new MainSheet(best.sheet(), best.headingRow(), findings))
                .orElseThrow(() -> missing(sheets));
    }

    Sheet sheet() {
        return sheet;
    }

    int headingRow() {
        return headingRow;
    }

    /** The column that names scope types, or 0 if there is none. */
    int scopeTypeColumn() {
        return scopeTypes.number();
    }

    /** The column that marks line items without a scenario. */
    TotalsOnlyColumn totalsOnly() {
        return totalsOnly;
    }

    /** The numbers of the rows that list a line item. */
    List<Integer> lineItemRows() {
        Set<Integer> figures = Size.WITH_FIGURES.stream().map(MainColumns::of).collect(Collectors.toSet());
        Set<Integer> texts = new HashSet<>(List.of(MainColumns.NAME, scopeTypeColumn(), totalsOnly.number()));
        new MergeCheck(sheet, headingRow + 1, figures, texts, findings).report();
        new HeadingCheck(
                        sheet,
                        headingRow,
                        MainColumns.NAME,
                        MainColumns.of(Size.S),
                        MainColumns.of(Size.CUSTOM),
                        findings)
                .report();
        List<Integer> rows = new ListRows(sheet, headingRow, totalsOnly, findings).lineItems();
        if (rows.isEmpty()) {
            throw new WorkbookRefused(RefusalPhrase.LINE_ITEMS_MISSING, sheet.name());
        }
        reportDoubles(rows);
        scopeTypes.reportOthers(rows, findings);
        long hidden = sheet.hiddenAmong(rows);
        if (hidden > 0) {
            findings.add(FindingCode.HIDDEN_ROWS_COUNT, sheet, FindingPhrase.HIDDEN_LINE_ITEMS, sheet.name(), hidden);
        }
        return rows;
    }

    private static WorkbookRefused missing(List<Sheet> sheets) {
        Sheet first =
                sheets.stream().filter(sheet -> !sheet.hidden()).findFirst().orElse(sheets.getFirst());
        Optional<CellAddress> found = Grid.headingsAnywhere(first);
        if (found.isPresent()) {
            return new WorkbookRefused(
                    first.hidden()
                            ? RefusalPhrase.HIDDEN_PORTFOLIO_HEADINGS_MOVED
                            : RefusalPhrase.PORTFOLIO_HEADINGS_MOVED,
                    first.name(),
                    found.get());
        }
        return new WorkbookRefused(withoutHeadings(first.hidden(), uncalculated(sheets)), first.name());
    }

    private static RefusalPhrase withoutHeadings(boolean hidden, boolean uncalculated) {
        if (uncalculated) {
            return hidden ? RefusalPhrase.HIDDEN_PORTFOLIO_NOT_CALCULATED : RefusalPhrase.PORTFOLIO_NOT_CALCULATED;
        }
        return hidden ? RefusalPhrase.HIDDEN_PORTFOLIO_HEADINGS_MISSING : RefusalPhrase.PORTFOLIO_HEADINGS_MISSING;
    }

    private static boolean uncalculated(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.rows().headMap(Grid.LAST_HEADING_ROW, true).values().stream())
                .flatMap(row -> row.values().stream())
                .anyMatch(Cell::isUncalculated);
    }

    private void reportHidden() {
        if (sheet.hidden()) {
            findings.add(FindingCode.HIDDEN_SHEET_COUNTS, sheet, FindingPhrase.HIDDEN_PORTFOLIO, sheet.name());
        }
    }

    private void reportMoved(int row) {
        if (row != USUAL_HEADING_ROW) {
            findings.add(
                    FindingCode.HEADINGS_MOVED,
                    sheet.source(row, MainColumns.of(Size.S)),
                    FindingPhrase.HEADINGS_MOVED,
                    row,
                    USUAL_HEADING_ROW);
        }
    }

    private void reportDoubles(List<Integer> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (int row : rows) {
            String number = sheet.at(row, MainColumns.NUMBER).text();
            String name = Texts.folded(sheet.at(row, MainColumns.NAME).shown());
            Integer sameNumber = number.isEmpty() ? null : numbers.putIfAbsent(number, row);
            if (sameNumber != null) {
                findings.add(
                        FindingCode.DUPLICATE_NUMBER,
                        sheet.source(row, MainColumns.NUMBER),
                        FindingPhrase.LINE_ITEM_NUMBER_TWICE,
                        number,
                        sameNumber,
                        row);
            }
            Integer sameName = name.isEmpty() ? null : names.putIfAbsent(name, row);
            if (sameName != null) {
                findings.add(
                        FindingCode.DUPLICATE_NAME,
                        sheet.source(row, MainColumns.NAME),
                        FindingPhrase.LINE_ITEM_NAME_TWICE,
                        name,
                        sameName,
                        row);
            }
        }
    }
}
