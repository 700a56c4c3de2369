package io.quicksizer.workers.sizing;

import java.math.BigDecimal;

/** How a figure of days differs between two sizes, versions or revisions. */
public record DaysChange(Days from, Days to) {

    /** What comes in addition, in days with two decimals; negative if it becomes less. */
    public BigDecimal difference() {
        return to.toBigDecimal().subtract(from.toBigDecimal());
    }

    public boolean isNone() {
        return from.equals(to);
    }
}
