package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The invariants of a proposal's figures before anyone may print them. */
final class Figures {
    private Figures() {}

    static void requireDays(BigDecimal days) {
        if (days.signum() < 0 || days.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "days are 0 or more with at most two decimals, not " + days.toPlainString());
        }
    }

    static void requireAddingUp(Proposal.Plan plan, List<Proposal.Row> rows, Proposal.Totals totals) {
        for (Proposal.Row row : rows) {
            requireYears(plan, row.years(), row.days(), row.name());
        }
        requireYears(plan, totals.years(), totals.days(), "the totals");
        requireSame(sum(rows.stream().map(Proposal.Row::days).toList()), totals.days(), "all line items");
        for (int year = 0; year < plan.years(); year++) {
            requireSame(yearOf(rows, year), totals.years().get(year), "all line items in year " + (year + 1));
        }
    }

    /** Every figure of line items: their totals and their years. */
    static Stream<BigDecimal> all(List<Proposal.Row> rows) {
        return rows.stream().flatMap(row -> Stream.concat(Stream.of(row.days()), row.years().stream()));
    }

    static BigDecimal sum(List<BigDecimal> days) {
        return days.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal yearOf(List<Proposal.Row> rows, int year) {
        return sum(rows.stream().map(row -> row.years().get(year)).toList());
    }

    private static void requireYears(Proposal.Plan plan, List<BigDecimal> years, BigDecimal days, String whose) {
        if (years.size() != plan.years()) {
            throw new IllegalArgumentException(
                    whose + ": " + years.size() + " year figures for " + plan.years() + " contract years");
        }
        requireSame(sum(years), days, whose);
    }

    private static void requireSame(BigDecimal sum, BigDecimal stated, String whose) {
        if (sum.compareTo(stated) != 0) {
            throw new IllegalArgumentException(whose + ": the parts add up to " + sum.toPlainString()
                    + " days, stated are " + stated.toPlainString());
        }
    }
}
