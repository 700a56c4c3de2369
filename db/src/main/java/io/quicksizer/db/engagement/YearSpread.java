package io.quicksizer.db.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The percentage of the days that falls in each contract year: each 0..100, exact to 0.01, together exactly 100.00
 * (docs/domain.md, rule 3). Years beyond the duration are 0.
 *
 * @param y1 percent of year 1
 * @param y2 percent of year 2
 * @param y3 percent of year 3
 * @param y4 percent of year 4
 * @param y5 percent of year 5
 */
@Embeddable
public record YearSpread(
        @Column(name = "spread_y1") BigDecimal y1,
        @Column(name = "spread_y2") BigDecimal y2,
        @Column(name = "spread_y3") BigDecimal y3,
        @Column(name = "spread_y4") BigDecimal y4,
        @Column(name = "spread_y5") BigDecimal y5) {

    private static final int YEARS = 5;
    private static final BigDecimal ALL = new BigDecimal("100.00");

    /** Refuses what isn't a spread. */
    public YearSpread {
        y1 = percent(y1);
        y2 = percent(y2);
        y3 = percent(y3);
        y4 = percent(y4);
        y5 = percent(y5);
        BigDecimal sum = y1.add(y2).add(y3).add(y4).add(y5);
        if (sum.compareTo(ALL) != 0) {
            throw new IllegalArgumentException("A spread must sum to 100 %, not " + sum);
        }
    }

    /**
     * Makes a spread of the given years; the years after them are 0.
     *
     * @param percentages one for each year from the first, at most 5
     * @throws IllegalArgumentException when there are more than 5, one isn't within 0..100, one isn't exact to 0.01, or
     *     they don't sum to 100
     */
    public static YearSpread of(List<BigDecimal> percentages) {
        if (percentages.size() > YEARS) {
            throw new IllegalArgumentException("A spread has at most " + YEARS + " years, not " + percentages.size());
        }
        return new YearSpread(
                year(percentages, 1),
                year(percentages, 2),
                year(percentages, 3),
                year(percentages, 4),
                year(percentages, 5));
    }

    /** The percentages of all years; five, from year 1. */
    public List<BigDecimal> percentages() {
        return List.of(y1, y2, y3, y4, y5);
    }

    private static BigDecimal year(List<BigDecimal> percentages, int year) {
        return year <= percentages.size() ? percentages.get(year - 1) : BigDecimal.ZERO;
    }

    private static BigDecimal percent(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(ALL) > 0) {
            throw new IllegalArgumentException("A percentage must be within 0..100, not " + value);
        }
        try {
            return value.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException("A percentage is exact to 0.01, not " + value, inexact);
        }
    }
}
