package io.quicksizer.workers.sizing;

import java.math.BigDecimal;

/**
 * The rules on percentages (docs/domain.md, rule 3): each from 0 to 100, at most two decimals, exactly 100 in total.
 */
public final class Percentages {

    /** The maximum number of decimals of a percentage. */
    static final int DECIMALS = 2;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Percentages() {}

    /** Validates a percentage that was entered at {@code field}. */
    public static Checked<BigDecimal> check(String field, BigDecimal percent) {
        return check(field, percent, DECIMALS);
    }

    static Checked<BigDecimal> check(String field, BigDecimal percent, int decimals) {
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
            return Checked.refused(Problem.of(field, ProblemCode.PERCENT_OUT_OF_RANGE, percent));
        }
        return percent.stripTrailingZeros().scale() > decimals
                ? Checked.refused(Problem.of(field, ProblemCode.PERCENT_TOO_PRECISE, percent, decimals))
                : Checked.accepted(PlainFigure.of(percent));
    }

    /** Returns whether a sum of percentages is exactly 100. */
    public static boolean areWhole(BigDecimal sum) {
        return sum.compareTo(ALL) == 0;
    }
}
