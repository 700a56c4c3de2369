package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.BitSet;
import java.util.Optional;

/** Recognises totals of the portfolio list by formulas, labels, and the sums of the line items around them. */
final class TotalRows {
    /** The fewest line items whose sum is no coincidence. */
    private static final int FEWEST_SUMMED = 3;

    /** Rows above all line items that are compared with the sum below; more would make it quadratic. */
    private static final int MOST_LOOKS_BELOW = 3;

    private final Sheet sheet;
    private final int headingRow;
    private final BitSet lineItems = new BitSet();
    private final BitSet doubtful = new BitSet();
    /** The line items since the list began, and since the last subtotal. */
    private final LineItemSum all = new LineItemSum();

    private final LineItemSum group = new LineItemSum();
    private int lookedBelow;

    TotalRows(Sheet sheet, int headingRow) {
        this.sheet = sheet;
        this.headingRow = headingRow;
    }

    void addLineItem(ListRow row) {
        lineItems.set(row.row());
        all.add(row);
        group.add(row);
    }

    /** Begins a new group below a total. */
    void endGroup() {
        group.clear();
    }

    /** Notes a row that is no line item, or maybe none. */
    void addDoubtful(ListRow row) {
        doubtful.set(row.row());
    }

    /** The rows that are no line items, or maybe none, such as totals. */
    BitSet doubtful() {
        return doubtful;
    }

    /** The sum over other rows of the list that one of the row's figures is. */
    Optional<ColumnSum> columnSum(ListRow row) {
        for (Size size : Size.WITH_FIGURES) {
            String formula = row.figure(size).formula();
            Optional<ColumnSum> sum =
                    formula == null ? Optional.empty() : ColumnSum.of(formula, sheet, MainColumns.of(size));
            if (sum.filter(found -> isOverOtherRows(found, row)).isPresent()) {
                return sum;
            }
        }
        return Optional.empty();
    }

    private boolean isOverOtherRows(ColumnSum sum, ListRow row) {
        return !sum.rows().get(row.row())
                && sum.rows().stream().anyMatch(other -> other > headingRow && new ListRow(sheet, other).hasFigures());
    }

    /** Line items with plus signs between them, but not all of them, may be a package and no total. */
    boolean mayBePackage(ListRow row, ColumnSum sum) {
        long added = sum.rows().stream().filter(lineItems::get).count();
        return !sum.byFunction() && !row.isTotalLabel() && added > 0 && added != all.count();
    }

    /** A total whose figures were typed or pasted: by its label, by its figures, or by both. */
    boolean isTyped(ListRow row, ListFormulas.Kinds kinds) {
        if (kinds.linked()) {
            return false;
        }
        return row.isTotalLabel()
                || (comesToSum(row) && isNoCoincidence(row, kinds))
                || (TotalLabels.resembles(row.label())
                        && all.count() > 0
                        && (all.isStatedBy(row) || group.isStatedBy(row)));
    }

    /** A total above all line items, by its figures. */
    boolean isAbove(ListRow row, ListFormulas.Kinds kinds) {
        if (all.count() > 0 || row.isNumbered() || kinds.linked() || ++lookedBelow > MOST_LOOKS_BELOW) {
            return false;
        }
        LineItemSum below = new LineItemSum();
        sheet.rows().tailMap(row.row(), false).keySet().stream()
                .map(other -> new ListRow(sheet, other))
                .filter(other -> other.hasFigures()
                        && !other.isTotalLabel()
                        && columnSum(other).isEmpty())
                .forEach(below::add);
        return below.summedBy(row) >= (kinds.calculated() ? 2 : FEWEST_SUMMED);
    }

    /** True for a row without a number that comes to the sum of two line items, or any row that does of more. */
    boolean isLikeSum(ListRow row) {
        return comesToSum(row) || all.summedBy(row) >= FEWEST_SUMMED || new RowsBelow(row).areSummedUp();
    }

    /** True for days that are about those of the line items above together, as those of a total that is out of date. */
    boolean isNearSum(ListRow row) {
        return all.count() >= FEWEST_SUMMED && all.isNear(row);
    }

    private boolean comesToSum(ListRow row) {
        return !row.isNumbered() && mostSummedBy(row) > 1;
    }

    /**
     * Two line items may well come to a third one. Their sum is a total in any language where it has no name or ends
     * the list; the sum of more of them always is.
     */
    private boolean isNoCoincidence(ListRow row, ListFormulas.Kinds kinds) {
        return mostSummedBy(row) >= FEWEST_SUMMED
                || row.label().isEmpty()
                || kinds.calculated()
                || sheet.rows().tailMap(row.row(), false).keySet().stream()
                        .noneMatch(other -> new ListRow(sheet, other).hasNumber());
    }

    private int mostSummedBy(ListRow row) {
        return Math.max(all.summedBy(row), group.summedBy(row));
    }
}
