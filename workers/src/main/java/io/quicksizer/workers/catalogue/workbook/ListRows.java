package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the line items of the portfolio list from its totals. A total never ends the list, and every row that is not
 * imported is named.
 */
final class ListRows {
    private static final Set<String> TOTAL_LABELS = Set.of(
            "sum",
            "sums",
            "total",
            "totals",
            "grand total",
            "subtotal",
            "sub-total",
            "sub total",
            "total days",
            "summe",
            "gesamt",
            "gesamtsumme",
            "zwischensumme",
            "insgesamt",
            "summe tage",
            "gesamt tage");
    private static final Pattern BEGINS_LIKE_A_TOTAL =
            Pattern.compile("(?:grand |sub[- ]?)?(?:total|sum|summe|gesamt|zwischensumme)\\b.*");
    private static final Pattern END_OF_LABEL = Pattern.compile("[\\s:=()]+$");
    /** The fewest line items whose sum is no coincidence. */
    private static final int FEWEST_SUMMED = 3;

    private static final List<Size> TYPED = List.of(Size.S, Size.M, Size.L);

    private final Sheet sheet;
    private final int headingRow;
    private final Findings findings;
    private final List<Integer> lineItems = new ArrayList<>();
    /** The days of the line items since the list began, and since the last subtotal. */
    private final Map<Size, Days> all = new EnumMap<>(Size.class);

    private final Map<Size, Days> group = new EnumMap<>(Size.class);
    private int groupSize;
    private int total;

    ListRows(Sheet sheet, int headingRow, Findings findings) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.findings = findings;
    }

    List<Integer> lineItems() {
        sheet.rows().tailMap(headingRow, false).keySet().forEach(this::read);
        return lineItems;
    }

    private void read(int row) {
        if (Grid.headingsAt(sheet, row, MainColumns.of(Size.S))) {
            skip(row, FindingCode.ROW_SKIPPED, "repeats the headings; it is no line item");
        } else if (hasFigures(row)) {
            readFigures(row);
        } else if (isTotalLabel(row)) {
            total = row;
        } else if (sheet.at(row, MainColumns.NAME).hasValue()) {
            skip(row, FindingCode.ROW_WITHOUT_FIGURES, "has no figures; it is no line item");
        }
    }

    private void readFigures(int row) {
        Optional<ColumnSum> sum = sum(row);
        if (sum.isPresent() && (sum.get().byFunction() || isTotalLabel(row) || !isNumbered(row))) {
            total = isTotalLabel(row) ? row : total;
            endGroup();
            skip(
                    row,
                    isNumbered(row) ? FindingCode.ROW_SKIPPED : FindingCode.TOTAL_ROW_SKIPPED,
                    "adds up other rows of its column; it is a total, no line item, and the list goes on below it");
        } else if (sum.isEmpty() && isTypedTotal(row)) {
            total = row;
            endGroup();
            skip(row, FindingCode.ROW_SKIPPED, "was taken as a total that was typed, not as a line item");
        } else if (total > 0 && !hasNumber(row)) {
            skip(row, FindingCode.ROW_SKIPPED, "stands below the total in row " + total + " and states no days");
        } else {
            warnOfSum(row);
            add(row);
        }
    }

    private void warnOfSum(int row) {
        if (comesToSum(row)) {
            findings.add(
                    FindingCode.LIKE_A_TOTAL,
                    sheet.source(row, MainColumns.NAME),
                    "The row " + row + ", " + name(row)
                            + ", comes to the sum of the line items above it; it was imported" + " as a line item.");
        }
    }

    private void endGroup() {
        group.clear();
        groupSize = 0;
    }

    private void add(int row) {
        lineItems.add(row);
        groupSize++;
        for (Size size : TYPED) {
            Days days = days(row, size);
            all.merge(size, days, Days::plus);
            group.merge(size, days, Days::plus);
        }
        if (total > 0) {
            findings.add(
                    FindingCode.LINE_ITEM_BELOW_TOTAL,
                    sheet.source(row, MainColumns.NAME),
                    "The line item " + name(row) + " stands below the total in row " + total + "; it was imported.");
        }
    }

    private void skip(int row, FindingCode code, String why) {
        findings.add(code, sheet.source(row, MainColumns.NAME), "The row " + row + ", " + name(row) + ", " + why + ".");
    }

    /** The sum over other rows of the list that one of the row's figures is. */
    private Optional<ColumnSum> sum(int row) {
        for (Size size : Size.WITH_FIGURES) {
            int column = MainColumns.of(size);
            String formula = sheet.at(row, column).formula();
            Optional<ColumnSum> sum = formula == null ? Optional.empty() : ColumnSum.of(formula, sheet, column);
            if (sum.isPresent()
                    && !sum.get().rows().get(row)
                    && sum.get().rows().stream().anyMatch(other -> other > headingRow && hasFigures(other))) {
                return sum;
            }
        }
        return Optional.empty();
    }

    /** A total whose figures were typed or pasted: by its label, by its figures, or by both. */
    private boolean isTypedTotal(int row) {
        boolean linked = Size.WITH_FIGURES.stream()
                .map(size -> sheet.at(row, MainColumns.of(size)).formula())
                .anyMatch(formula -> formula != null && !Formula.sheets(formula).isEmpty());
        if (linked) {
            return false;
        }
        return isTotalLabel(row)
                || (comesToSum(row) && isNoCoincidence(row))
                || (BEGINS_LIKE_A_TOTAL.matcher(label(row)).matches()
                        && !lineItems.isEmpty()
                        && (states(row, all) || states(row, group)));
    }

    /** Returns whether a row without a number comes to the sum of several line items at each size. */
    private boolean comesToSum(int row) {
        return !isNumbered(row) && (sumsUp(row, all, lineItems.size()) || sumsUp(row, group, groupSize));
    }

    /**
     * Two line items may well come to a third one. Their sum is a total in any language where it has no name or ends
     * the list; the sum of more of them always is.
     */
    private boolean isNoCoincidence(int row) {
        return Math.max(summed(row, all, lineItems.size()), summed(row, group, groupSize)) >= FEWEST_SUMMED
                || label(row).isEmpty()
                || sheet.rows().tailMap(row, false).keySet().stream().noneMatch(this::hasNumber);
    }

    private boolean sumsUp(int row, Map<Size, Days> sums, int rows) {
        return summed(row, sums, rows) > 1;
    }

    /** Count of the line items that the row's figures are the sum of; 0 if they are not. */
    private int summed(int row, Map<Size, Days> sums, int rows) {
        return states(row, sums) && sums.values().stream().anyMatch(days -> !days.isZero()) ? rows : 0;
    }

    private boolean states(int row, Map<Size, Days> sums) {
        return TYPED.stream().allMatch(size -> days(row, size).equals(sums.get(size)));
    }

    private Days days(int row, Size size) {
        Days days = DaysCell.read(sheet.at(row, MainColumns.of(size)), DaysCell.MOST_OF_A_TOTAL)
                .days();
        return days == null ? Days.ZERO : days;
    }

    private boolean hasFigures(int row) {
        return Size.WITH_FIGURES.stream()
                .anyMatch(size -> !sheet.at(row, MainColumns.of(size)).isBlank());
    }

    private boolean hasNumber(int row) {
        return Size.WITH_FIGURES.stream()
                .map(size -> sheet.at(row, MainColumns.of(size)))
                .anyMatch(cell -> cell.formula() != null || (cell.hasValue() && cell.kind() != Cell.Kind.TEXT));
    }

    private boolean isNumbered(int row) {
        return sheet.at(row, MainColumns.NUMBER).hasValue();
    }

    private boolean isTotalLabel(int row) {
        return TOTAL_LABELS.contains(label(row));
    }

    private String label(int row) {
        String name = Texts.folded(sheet.at(row, MainColumns.NAME).text());
        return END_OF_LABEL.matcher(name).replaceAll("");
    }

    private String name(int row) {
        return Texts.quoted(sheet.at(row, MainColumns.NAME).text());
    }
}
