package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Separates the line items of the portfolio list from its totals. A total never ends the list, and every row that is
 * not imported is named.
 */
final class ListRows {
    private final Sheet sheet;
    private final int headingRow;
    private final TotalsOnlyColumn totalsOnly;
    private final Findings findings;
    private final ListFormulas formulas;
    private final TotalRows totals;
    private final List<Integer> lineItems = new ArrayList<>();
    /** True as soon as a line item has a number: one without is rather something else. */
    private boolean numbered;

    private int lastTotal;

    ListRows(Sheet sheet, int headingRow, TotalsOnlyColumn totalsOnly, Findings findings) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.totalsOnly = totalsOnly;
        this.findings = findings;
        this.formulas = new ListFormulas(sheet, headingRow);
        this.totals = new TotalRows(sheet, headingRow);
    }

    List<Integer> lineItems() {
        sheet.rows().tailMap(headingRow, false).keySet().forEach(row -> read(new ListRow(sheet, row)));
        return lineItems;
    }

    private void read(ListRow row) {
        if (Grid.headingsAt(sheet, row.row(), MainColumns.of(Size.S))) {
            report(row, FindingCode.ROW_SKIPPED, FindingPhrase.ROW_REPEATS_HEADINGS);
        } else if (row.isOnlyText()) {
            report(row, FindingCode.ROW_SKIPPED, FindingPhrase.ROW_OF_TEXT);
            reportUnit(row.figure(Size.S));
        } else if (row.hasFigures() && totalsOnly.marks(row.row())) {
            add(row);
        } else if (row.hasFigures()) {
            readFigures(row);
        } else if (row.isTotalLabel()) {
            lastTotal = row.row();
        } else if (row.isNamed()) {
            report(row, FindingCode.ROW_WITHOUT_FIGURES, FindingPhrase.ROW_WITHOUT_FIGURES);
        }
    }

    /** Texts right below the headings may state a unit of all figures. */
    private void reportUnit(Cell cell) {
        if (lineItems.isEmpty() && NumberFormat.isOtherUnit(cell.text())) {
            findings.add(
                    FindingCode.OTHER_UNIT,
                    new CellSource(sheet.name(), cell.address()),
                    FindingPhrase.ROW_OF_OTHER_UNIT,
                    cell.address(),
                    cell.text());
        }
    }

    private void readFigures(ListRow row) {
        ListFormulas.Kinds kinds = formulas.of(row.row(), totals.doubtful());
        Optional<ColumnSum> sum = totals.columnSum(row);
        if (sum.isPresent() && (sum.get().byFunction() || row.isTotalLabel() || !row.isNumbered())) {
            lastTotal = row.isTotalLabel() ? row.row() : lastTotal;
            totals.endGroup();
            boolean doubtful = row.isNumbered() || totals.mayBePackage(row, sum.get());
            report(
                    row,
                    doubtful ? FindingCode.ROW_SKIPPED : FindingCode.TOTAL_ROW_SKIPPED,
                    FindingPhrase.ROW_ADDS_UP_OTHERS);
        } else if (sum.isEmpty() && totals.isTyped(row, kinds)) {
            lastTotal = row.row();
            totals.endGroup();
            report(row, FindingCode.ROW_SKIPPED, FindingPhrase.ROW_OF_TYPED_TOTAL);
        } else if (sum.isEmpty() && !row.isNumbered() && !kinds.linked() && kinds.statistic()) {
            report(row, FindingCode.ROW_SKIPPED, FindingPhrase.ROW_CALCULATES);
        } else if (totals.isAbove(row, kinds)) {
            report(row, FindingCode.ROW_SKIPPED, FindingPhrase.ROW_SUMS_THOSE_BELOW);
        } else if (lastTotal > 0 && (!row.hasNumber() || row.isFooter())) {
            report(row, FindingCode.ROW_SKIPPED, FindingPhrase.ROW_BELOW_TOTAL);
        } else {
            reportLikeTotal(row, kinds);
            add(row);
        }
    }

    private void reportLikeTotal(ListRow row, ListFormulas.Kinds kinds) {
        Optional<FindingPhrase> why =
                totals.isLikeSum(row) ? Optional.of(FindingPhrase.LIKE_SUM_OF_OTHERS) : likeness(row, kinds);
        why.ifPresent(phrase -> report(row, FindingCode.LIKE_A_TOTAL, phrase));
    }

    /** A trait of totals that a row without a number has; empty for none. */
    private Optional<FindingPhrase> likeness(ListRow row, ListFormulas.Kinds kinds) {
        if (row.isNumbered()) {
            return Optional.empty();
        }
        if (!kinds.linked() && kinds.calculated()) {
            return Optional.of(FindingPhrase.LIKE_CALCULATION);
        }
        if (numbered && TotalLabels.resembles(row.label())) {
            return Optional.of(FindingPhrase.LIKE_NAME_OF_TOTAL);
        }
        if (!kinds.linked() && totals.isNearSum(row)) {
            return Optional.of(FindingPhrase.NEAR_SUM_OF_OTHERS);
        }
        return numbered && !kinds.linked() && lastTotal > 0
                ? Optional.of(FindingPhrase.LIKE_REMARK_BELOW_TOTAL)
                : Optional.empty();
    }

    private void add(ListRow row) {
        lineItems.add(row.row());
        numbered |= row.isNumbered();
        totals.addLineItem(row);
        if (lastTotal > 0) {
            findings.add(
                    FindingCode.LINE_ITEM_BELOW_TOTAL,
                    sheet.source(row.row(), MainColumns.NAME),
                    FindingPhrase.LINE_ITEM_BELOW_TOTAL,
                    row.label(),
                    lastTotal);
        }
    }

    private void report(ListRow row, FindingCode code, FindingPhrase why) {
        totals.addDoubtful(row);
        findings.add(code, sheet.source(row.row(), MainColumns.NAME), why, row.row(), row.label(), lastTotal);
    }
}
