package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Effort in person-days, exact to 0.01 day and never negative.
 *
 * @param hundredths the effort in hundredths of a day, 0 to 10<sup>14</sup> (room for any sum of figures)
 */
public record Days(long hundredths) implements Comparable<Days> {

    public static final Days ZERO = new Days(0);

    /** The maximum of a single figure: 9,999,999.99 days. */
    public static final Days LARGEST_FIGURE = new Days(999_999_999);

    /** The maximum total of a sizing: 999,999,999.99 days. */
    public static final Days LARGEST_TOTAL = new Days(99_999_999_999L);

    private static final long CEILING = 100_000_000_000_000L;
    private static final int DECIMALS = 2;

    public Days {
        if (hundredths < 0 || hundredths > CEILING) {
            throw new IllegalArgumentException(hundredths + " hundredths of a day are not between 0 and " + CEILING);
        }
    }

    /**
     * Returns a figure of at most {@link #LARGEST_FIGURE} and two decimals; throws {@link RefusedException} otherwise.
     */
    public static Days of(@Nullable BigDecimal days) {
        return check("days", days).orThrow();
    }

    /** Returns a figure of whole days. */
    public static Days of(long days) {
        return of(BigDecimal.valueOf(days));
    }

    /**
     * Validates a figure that was entered at {@code field}: required, 0 to {@link #LARGEST_FIGURE}, at most two
     * decimals.
     */
    public static Checked<Days> check(String field, @Nullable BigDecimal days) {
        if (days == null) {
            return Checked.refused(Problem.of(field, ProblemCode.VALUE_MISSING));
        }
        if (days.signum() < 0 || days.compareTo(LARGEST_FIGURE.toBigDecimal()) > 0) {
            return Checked.refused(Problem.of(field, ProblemCode.DAYS_OUT_OF_RANGE, days, LARGEST_FIGURE));
        }
        if (days.stripTrailingZeros().scale() > DECIMALS) {
            return Checked.refused(Problem.of(field, ProblemCode.DAYS_TOO_PRECISE, days));
        }
        return Checked.accepted(new Days(days.movePointRight(DECIMALS).longValueExact()));
    }

    public static Days sum(Collection<Days> addends) {
        return addends.stream().reduce(ZERO, Days::plus);
    }

    public Days plus(Days other) {
        return new Days(hundredths + other.hundredths);
    }

    public boolean isZero() {
        return hundredths == 0;
    }

    public boolean isLessThan(Days other) {
        return hundredths < other.hundredths;
    }

    /** Returns the days with two decimals, as they are stored. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(hundredths, DECIMALS);
    }

    /** Returns several figures with two decimals, as they are stored. */
    public static List<BigDecimal> numbers(List<Days> figures) {
        return figures.stream().map(Days::toBigDecimal).toList();
    }

    /** Returns the days without grouping and trailing zeros: {@code 12.5}. */
    public String text() {
        return PlainFigure.text(toBigDecimal());
    }

    @Override
    public int compareTo(Days other) {
        return Long.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return text();
    }
}
