package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Days of several line items together, to recognise the row of their total by its figures. */
final class LineItemSum {
    /** Custom is left out: its days are those of custom services, and the list seldom states any. */
    private static final List<Size> COMPARED = List.of(Size.S, Size.M, Size.L);

    /** A total that is out of date is near if it is apart by no more than one part in so many. */
    private static final BigDecimal NEAR = new BigDecimal(3);

    private final Map<Size, Days> days = new EnumMap<>(Size.class);
    private int count;

    void add(ListRow lineItem) {
        COMPARED.forEach(size -> days.merge(size, lineItem.days(size), Days::plus));
        count++;
    }

    void clear() {
        days.clear();
        count = 0;
    }

    /** Count of the line items. */
    int count() {
        return count;
    }

    /** True when the row has this sum at each size; false for the sum of nothing. */
    boolean isStatedBy(ListRow row) {
        return COMPARED.stream().allMatch(size -> row.days(size).equals(days.get(size)));
    }

    /** Count of the line items that the row's figures are the sum of; 0 if they are not. */
    int summedBy(ListRow row) {
        return isStatedBy(row) && days.values().stream().anyMatch(sum -> !sum.isZero()) ? count : 0;
    }

    /** True when this sum is more than the row's figures at one size. */
    boolean exceeds(ListRow row) {
        return COMPARED.stream().anyMatch(size -> row.days(size).isLessThan(days.getOrDefault(size, Days.ZERO)));
    }

    /** True when the row's figures are about this sum at each size. */
    boolean isNear(ListRow row) {
        return COMPARED.stream().allMatch(size -> {
            BigDecimal sum = days.getOrDefault(size, Days.ZERO).toBigDecimal();
            BigDecimal apart = row.days(size).toBigDecimal().subtract(sum).abs();
            return sum.signum() > 0 && apart.multiply(NEAR).compareTo(sum) <= 0;
        });
    }
}
