package io.quicksizer.workers.sizing;

import java.math.BigDecimal;

/** A change of days between two sizes, versions or revisions. */
public record DaysChange(Days from, Days to) {

    /** Returns the difference in days with two decimals; negative if the days decrease. */
    public BigDecimal difference() {
        return to.toBigDecimal().subtract(from.toBigDecimal());
    }

    public boolean isNone() {
        return from.equals(to);
    }
}
