package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The facts of a sizing on which the approval policy decides.
 *
 * @param totalDays total days of the sizing
 * @param customShare the share of line items sized Custom in the days, 0 to 1 in steps of 0.0001; rounded up, so that a
 *     share above a limit is never rounded down to it
 * @param yearsBelowMinimum number of contract years with fewer days than the catalogue's yearly minimum
 */
public record ApprovalFacts(Days totalDays, BigDecimal customShare, int yearsBelowMinimum) {

    private static final int SHARE_DECIMALS = 4;

    static ApprovalFacts of(SizingResult result) {
        List<Days> custom = result.rows().stream()
                .filter(row -> row.size() == Size.CUSTOM)
                .map(SizedLineItem::total)
                .toList();
        long below = result.warnings().stream()
                .filter(warning -> warning.code() == WarningCode.YEAR_BELOW_MINIMUM)
                .count();
        return new ApprovalFacts(result.total(), share(Days.sum(custom), result.total()), Math.toIntExact(below));
    }

    private static BigDecimal share(Days part, Days whole) {
        return whole.isZero()
                ? BigDecimal.ZERO
                : PlainFigure.of(part.toBigDecimal().divide(whole.toBigDecimal(), SHARE_DECIMALS, RoundingMode.UP));
    }
}
