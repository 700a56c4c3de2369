package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the line items of the portfolio list from its totals. A total never ends the list, and every row that is not
 * imported is named.
 */
final class ListRows {
    /** The fewest line items whose sum is no coincidence. */
    private static final int FEWEST_SUMMED = 3;

    /**
     * Rows above all line items that are held against the sum below; more of them would take the square of the list.
     */
    private static final int MOST_LOOKS_BELOW = 3;

    /** A sum is near if it is apart by no more than one part in so many. */
    private static final BigDecimal NEAR = new BigDecimal(3);

    private static final List<Size> TYPED = List.of(Size.S, Size.M, Size.L);

    private final Sheet sheet;
    private final int headingRow;
    private final Findings findings;
    private final ListFormulas formulas;
    private final List<Integer> lineItems = new ArrayList<>();
    /** The days of the line items since the list began, and since the last subtotal. */
    private final Map<Size, Days> all = new EnumMap<>(Size.class);

    private final Map<Size, Days> group = new EnumMap<>(Size.class);
    private int groupSize;
    /** True as soon as a line item has a number: one without is rather something else. */
    private boolean numbered;

    /** The formulas of the row at hand. */
    private ListFormulas.Kinds kinds = new ListFormulas.Kinds(false, false, false);

    private int lookedBelow;

    private int total;

    ListRows(Sheet sheet, int headingRow, Findings findings) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.findings = findings;
        this.formulas = new ListFormulas(sheet, headingRow);
    }

    List<Integer> lineItems() {
        sheet.rows().tailMap(headingRow, false).keySet().forEach(this::read);
        return lineItems;
    }

    private void read(int row) {
        if (Grid.headingsAt(sheet, row, MainColumns.of(Size.S))) {
            skip(row, FindingCode.ROW_SKIPPED, "repeats the headings; it is no line item");
        } else if (isOnlyText(row)) {
            unit(row);
        } else if (hasFigures(row)) {
            readFigures(row);
        } else if (isTotalLabel(row)) {
            total = row;
        } else if (sheet.at(row, MainColumns.NAME).hasValue()) {
            skip(row, FindingCode.ROW_WITHOUT_FIGURES, "has no figures; it is no line item");
        }
    }

    /** True for a row without a name and a number, that has texts instead of days. */
    private boolean isOnlyText(int row) {
        List<Cell> cells = Size.WITH_FIGURES.stream()
                .map(size -> sheet.at(row, MainColumns.of(size)))
                .filter(cell -> !cell.isBlank())
                .toList();
        return !cells.isEmpty()
                && !sheet.at(row, MainColumns.NUMBER).hasValue()
                && !sheet.at(row, MainColumns.NAME).hasValue()
                && cells.stream()
                        .allMatch(cell -> cell.kind() == Cell.Kind.TEXT
                                && cell.hasValue()
                                && DaysCell.read(cell, DaysCell.MOST_OF_A_TOTAL).code() == FindingCode.NOT_A_NUMBER);
    }

    private void unit(int row) {
        skip(row, FindingCode.ROW_SKIPPED, "has no name and no days; it is no line item");
        Cell cell = sheet.at(row, MainColumns.of(Size.S));
        if (lineItems.isEmpty() && NumberFormat.isOtherUnit(cell.text())) {
            findings.add(
                    FindingCode.OTHER_UNIT,
                    new CellSource(sheet.name(), cell.address()),
                    "The figures below " + cell.address() + " are in " + Texts.quoted(cell.text())
                            + " where days belong; type the figures in days.");
        }
    }

    private void readFigures(int row) {
        kinds = formulas.of(row);
        Optional<ColumnSum> sum = sum(row);
        if (sum.isPresent() && (sum.get().byFunction() || isTotalLabel(row) || !isNumbered(row))) {
            total = isTotalLabel(row) ? row : total;
            endGroup();
            skip(
                    row,
                    isNumbered(row) || isSumOfSome(row, sum.get())
                            ? FindingCode.ROW_SKIPPED
                            : FindingCode.TOTAL_ROW_SKIPPED,
                    "adds up other rows of its column; it is a total, no line item, and the list goes on below it");
        } else if (sum.isEmpty() && isTypedTotal(row)) {
            total = row;
            endGroup();
            skip(row, FindingCode.ROW_SKIPPED, "was taken as a total that was typed, not as a line item");
        } else if (sum.isEmpty() && !isNumbered(row) && !kinds.linked() && kinds.statistic()) {
            skip(row, FindingCode.ROW_SKIPPED, "calculates with other rows of the list; it was taken as no line item");
        } else if (isTotalAbove(row)) {
            skip(row, FindingCode.ROW_SKIPPED, "comes to the sum of the rows below it; it was taken as their total");
        } else if (total > 0 && (!hasNumber(row) || isFooter(row))) {
            skip(row, FindingCode.ROW_SKIPPED, "stands below the total in row " + total + " and states no days");
        } else {
            warnOfSum(row);
            add(row);
        }
    }

    /** Two line items with a plus sign between them may be a package of both, not a total. */
    private boolean isSumOfSome(int row, ColumnSum sum) {
        long added = lineItems.stream().filter(sum.rows()::get).count();
        return !sum.byFunction() && !isTotalLabel(row) && added > 0 && added != lineItems.size() && added != groupSize;
    }

    private void warnOfSum(int row) {
        boolean calculated = !isNumbered(row) && !kinds.linked() && kinds.calculated();
        boolean named = !isNumbered(row) && numbered && TotalLabels.begins(label(row));
        boolean near = !isNumbered(row) && !kinds.linked() && isNearSum(row);
        if (comesToSum(row) || summed(row, all, lineItems.size()) >= FEWEST_SUMMED) {
            findings.add(
                    FindingCode.LIKE_A_TOTAL,
                    sheet.source(row, MainColumns.NAME),
                    "The row " + row + ", " + name(row)
                            + ", comes to the sum of the line items above it; it was imported as a line item.");
        } else if (calculated || named || near) {
            findings.add(
                    FindingCode.LIKE_A_TOTAL,
                    sheet.source(row, MainColumns.NAME),
                    "The row " + row + ", " + name(row)
                            + (calculated
                                    ? ", calculates with other rows of the list"
                                    : named ? ", is named like a total" : ", comes near the sum of the others")
                            + " and has no number; it was imported as a line item.");
        }
    }

    /** True for days that are about those of the line items above together, as those of a total that is out of date. */
    private boolean isNearSum(int row) {
        return lineItems.size() >= FEWEST_SUMMED
                && TYPED.stream().allMatch(size -> {
                    BigDecimal sum = all.getOrDefault(size, Days.ZERO).toBigDecimal();
                    BigDecimal apart =
                            days(row, size).toBigDecimal().subtract(sum).abs();
                    return sum.signum() > 0 && apart.multiply(NEAR).compareTo(sum) <= 0;
                });
    }

    private void endGroup() {
        group.clear();
        groupSize = 0;
    }

    private void add(int row) {
        lineItems.add(row);
        numbered |= isNumbered(row);
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
        if (kinds.linked()) {
            return false;
        }
        return isTotalLabel(row)
                || (comesToSum(row) && isNoCoincidence(row))
                || (TotalLabels.begins(label(row)) && !lineItems.isEmpty() && (states(row, all) || states(row, group)));
    }

    /** A total that stands above all line items, by its figures. */
    private boolean isTotalAbove(int row) {
        if (!lineItems.isEmpty() || isNumbered(row) || kinds.linked() || ++lookedBelow > MOST_LOOKS_BELOW) {
            return false;
        }
        Map<Size, Days> below = new EnumMap<>(Size.class);
        int rows = 0;
        for (int other : sheet.rows().tailMap(row, false).keySet()) {
            if (hasFigures(other) && !isTotalLabel(other) && sum(other).isEmpty()) {
                TYPED.forEach(size -> below.merge(size, days(other, size), Days::plus));
                rows++;
            }
        }
        return summed(row, below, rows) >= (kinds.calculated() ? 2 : FEWEST_SUMMED);
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
                || kinds.calculated()
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

    /** Formulas that give an empty text, in a row without a name, only wait for somebody to fill the row. */
    private boolean hasFigures(int row) {
        boolean named = sheet.at(row, MainColumns.NAME).hasValue();
        return Size.WITH_FIGURES.stream()
                .map(size -> sheet.at(row, MainColumns.of(size)))
                .anyMatch(cell -> cell.hasValue() || cell.isUncalculated() || (named && !cell.isBlank()));
    }

    private boolean hasNumber(int row) {
        return Size.WITH_FIGURES.stream()
                .map(size -> sheet.at(row, MainColumns.of(size)))
                .anyMatch(cell -> cell.formula() != null || (cell.hasValue() && cell.kind() != Cell.Kind.TEXT));
    }

    /** True for a row that states one thing that is no days, as a date or a rate below the list. */
    private boolean isFooter(int row) {
        List<Cell> cells = Size.WITH_FIGURES.stream()
                .map(size -> sheet.at(row, MainColumns.of(size)))
                .filter(cell -> !cell.isBlank())
                .toList();
        return !isNumbered(row)
                && cells.size() == 1
                && !cells.getFirst().isUncalculated()
                && DaysCell.read(cells.getFirst(), DaysCell.MOST_OF_A_TOTAL).days() == null;
    }

    /** True for a row with a number in front; a label that stands there is none. */
    private boolean isNumbered(int row) {
        Cell number = sheet.at(row, MainColumns.NUMBER);
        return number.hasValue() && !TotalLabels.is(number.text());
    }

    private boolean isTotalLabel(int row) {
        return TotalLabels.is(label(row));
    }

    /** The name of a row, or what stands in front of it. */
    private String label(int row) {
        String name = sheet.at(row, MainColumns.NAME).text();
        return name.isEmpty() ? labelInFront(row) : name;
    }

    private String labelInFront(int row) {
        String number = sheet.at(row, MainColumns.NUMBER).text();
        return TotalLabels.is(number) ? number : "";
    }

    private String name(int row) {
        return Texts.quoted(label(row));
    }
}
