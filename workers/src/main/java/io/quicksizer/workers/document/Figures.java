package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.frozen.FrozenSizing.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The invariants of a proposal's figures before anyone may print them. */
final class Figures {
    private static final int MOST_YEARS = 5;

    private Figures() {}

    static void requireAddingUp(int years, List<BigDecimal> spread, List<Row> rows, Totals totals) {
        if (years < 1 || years > MOST_YEARS || spread.size() != years) {
            throw new IllegalArgumentException("a plan has 1 to 5 years and one percentage for each");
        }
        Stream.of(
                        all(rows),
                        rows.stream().flatMap(row -> row.services().stream()).map(ServiceDays::days),
                        Stream.of(totals.days()),
                        totals.years().stream())
                .flatMap(days -> days)
                .forEach(Figures::requireDays);
        for (Row row : rows) {
            requireYears(years, row.years(), row.days(), row.name());
        }
        requireYears(years, totals.years(), totals.days(), "the totals");
        requireSame(sum(rows.stream().map(Row::days).toList()), totals.days(), "all line items");
        for (int year = 0; year < years; year++) {
            requireSame(yearOf(rows, year), totals.years().get(year), "all line items in year " + (year + 1));
        }
    }

    /** Every figure of line items: their totals and their years. */
    static Stream<BigDecimal> all(List<Row> rows) {
        return rows.stream().flatMap(row -> Stream.concat(Stream.of(row.days()), row.years().stream()));
    }

    static BigDecimal sum(List<BigDecimal> days) {
        return days.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal yearOf(List<Row> rows, int year) {
        return sum(rows.stream().map(row -> row.years().get(year)).toList());
    }

    private static void requireDays(BigDecimal days) {
        if (days.signum() < 0 || days.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "days are 0 or more with at most two decimals, not " + days.toPlainString());
        }
    }

    private static void requireYears(int years, List<BigDecimal> figures, BigDecimal days, String whose) {
        if (figures.size() != years) {
            throw new IllegalArgumentException(
                    whose + ": " + figures.size() + " year figures for " + years + " contract years");
        }
        requireSame(sum(figures), days, whose);
    }

    private static void requireSame(BigDecimal sum, BigDecimal stated, String whose) {
        if (sum.compareTo(stated) != 0) {
            throw new IllegalArgumentException(whose + ": the parts add up to " + sum.toPlainString()
                    + " days, stated are " + stated.toPlainString());
        }
    }
}
