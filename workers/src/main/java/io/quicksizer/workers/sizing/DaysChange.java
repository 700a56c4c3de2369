package io.quicksizer.workers.sizing;

import java.math.BigDecimal;

/** The difference of a figure of days between two sizes, versions or revisions. */
public record DaysChange(Days from, Days to) {

    /** The difference, in days with two decimals; negative if it becomes less. */
    public BigDecimal difference() {
        return to.toBigDecimal().subtract(from.toBigDecimal());
    }

    public boolean isNone() {
        return from.equals(to);
    }
}
