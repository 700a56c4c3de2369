package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Size;
import java.util.stream.Stream;

/** The line items right below a row, in case the row is their subtotal, typed above them. */
record RowsBelow(ListRow row) {
    /** Looking further would make the import of a long list quadratic. */
    private static final int MOST = 50;

    /** Two line items may well come to a third one. */
    private static final int FEWEST = 3;

    /** True for typed days that are the sum of the next rows: of two that are parts of it by their numbers, or more. */
    boolean areSummedUp() {
        if (!row.isTyped() || row.days(Size.L).isZero()) {
            return false;
        }
        LineItemSum sum = new LineItemSum();
        boolean parts = true;
        for (ListRow next : next().toList()) {
            if (sum.exceeds(row)) {
                return false;
            }
            sum.add(next);
            parts &= isPart(next);
            if (sum.summedBy(row) >= (parts ? 2 : FEWEST)) {
                return true;
            }
        }
        return false;
    }

    private Stream<ListRow> next() {
        return row.sheet().rows().tailMap(row.row(), false).keySet().stream()
                .limit(MOST)
                .map(number -> new ListRow(row.sheet(), number))
                .filter(ListRow::hasFigures);
    }

    /** Numbered below a row without a number, or as 2.1 is below 2. */
    private boolean isPart(ListRow next) {
        return row.isNumbered() ? next.number().startsWith(row.number() + ".") : next.isNumbered();
    }
}
