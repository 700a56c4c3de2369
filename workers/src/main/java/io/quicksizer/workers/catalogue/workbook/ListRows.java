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
            skip(row, FindingCode.ROW_SKIPPED, "repeats the headings; it is no line item");
        } else if (row.isOnlyText()) {
            skip(row, FindingCode.ROW_SKIPPED, "has no name and no days; it is no line item");
            reportUnit(row.figure(Size.S));
        } else if (row.hasFigures() && totalsOnly.marks(row.row())) {
            add(row);
        } else if (row.hasFigures()) {
            readFigures(row);
        } else if (row.isTotalLabel()) {
            lastTotal = row.row();
        } else if (row.isNamed()) {
            skip(row, FindingCode.ROW_WITHOUT_FIGURES, "has no figures; it is no line item");
        }
    }

    /** Texts right below the headings may state a unit of all figures. */
    private void reportUnit(Cell cell) {
        if (lineItems.isEmpty() && NumberFormat.isOtherUnit(cell.text())) {
            findings.add(
                    FindingCode.OTHER_UNIT,
                    new CellSource(sheet.name(), cell.address()),
                    "The figures below " + cell.address() + " are in " + Texts.quoted(cell.text())
                            + " where days belong; type the figures in days.");
        }
    }

    private void readFigures(ListRow row) {
        ListFormulas.Kinds kinds = formulas.of(row.row());
        Optional<ColumnSum> sum = totals.columnSum(row);
        if (sum.isPresent() && (sum.get().byFunction() || row.isTotalLabel() || !row.isNumbered())) {
            lastTotal = row.isTotalLabel() ? row.row() : lastTotal;
            totals.endGroup();
            boolean doubtful = row.isNumbered() || totals.mayBePackage(row, sum.get());
            skip(
                    row,
                    doubtful ? FindingCode.ROW_SKIPPED : FindingCode.TOTAL_ROW_SKIPPED,
                    "adds up other rows of its column; it is a total, no line item, and the list continues below it");
        } else if (sum.isEmpty() && totals.isTyped(row, kinds)) {
            lastTotal = row.row();
            totals.endGroup();
            skip(row, FindingCode.ROW_SKIPPED, "was taken as a total that was typed, not as a line item");
        } else if (sum.isEmpty() && !row.isNumbered() && !kinds.linked() && kinds.statistic()) {
            skip(row, FindingCode.ROW_SKIPPED, "calculates with other rows of the list; it was taken as no line item");
        } else if (totals.isAbove(row, kinds)) {
            skip(row, FindingCode.ROW_SKIPPED, "comes to the sum of the rows below it; it was taken as their total");
        } else if (lastTotal > 0 && (!row.hasNumber() || row.isFooter())) {
            skip(row, FindingCode.ROW_SKIPPED, "is below the total in row " + lastTotal + " and has no days");
        } else {
            reportLikeTotal(row, kinds);
            add(row);
        }
    }

    private void reportLikeTotal(ListRow row, ListFormulas.Kinds kinds) {
        Optional<String> why = totals.isLikeSum(row)
                ? Optional.of("comes to the sum of the line items above it")
                : likeness(row, kinds).map(likeness -> likeness + " and has no number");
        why.ifPresent(reason -> findings.add(
                FindingCode.LIKE_A_TOTAL,
                sheet.source(row.row(), MainColumns.NAME),
                "The row " + row.row() + ", " + name(row) + ", " + reason + "; it was imported as a line item."));
    }

    /** A trait of totals that a row without a number has, as the end of a sentence; empty for none. */
    private Optional<String> likeness(ListRow row, ListFormulas.Kinds kinds) {
        if (row.isNumbered()) {
            return Optional.empty();
        }
        if (!kinds.linked() && kinds.calculated()) {
            return Optional.of("calculates with other rows of the list");
        }
        if (numbered && TotalLabels.begins(row.label())) {
            return Optional.of("is named like a total");
        }
        return !kinds.linked() && totals.isNearSum(row)
                ? Optional.of("comes near the sum of the others")
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
                    "The line item " + name(row) + " is below the total in row " + lastTotal + "; it was imported.");
        }
    }

    private void skip(ListRow row, FindingCode code, String why) {
        findings.add(
                code,
                sheet.source(row.row(), MainColumns.NAME),
                "The row " + row.row() + ", " + name(row) + ", " + why + ".");
    }

    private static String name(ListRow row) {
        return Texts.quoted(row.label());
    }
}
