package io.quicksizer.workers.difference;

import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.frozen.FrozenSizing.Catalogue;
import io.quicksizer.workers.frozen.FrozenSizing.Context;
import io.quicksizer.workers.frozen.FrozenSizing.Facts;
import io.quicksizer.workers.frozen.FrozenSizing.Row;
import io.quicksizer.workers.frozen.FrozenSizing.ServiceDays;
import io.quicksizer.workers.frozen.FrozenSizing.Totals;
import io.quicksizer.workers.wizard.entry.ContextText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Contents of revisions for the tests. */
final class FrozenSizings {
    private FrozenSizings() {}

    /** Two line items over two years: move at M with 40 days, lake custom with 20. */
    static FrozenSizing plan() {
        return of(1, List.of(move("M", "40"), lake("20")), "60");
    }

    static FrozenSizing of(int catalogue, List<Row> rows, String total) {
        return new FrozenSizing(
                FrozenSizing.FORMAT,
                "e",
                new Catalogue(catalogue, "demo.xlsx"),
                new Context(Map.of(ContextText.NAME, "Plan", ContextText.CUSTOMER, "Northwind"), "planner"),
                2,
                figures("50", "50"),
                rows,
                new Totals(new BigDecimal(total), halves(total)),
                List.of(),
                new Facts(new BigDecimal("0.3"), 0),
                FrozenSizing.Issue.STANDARD,
                null,
                null);
    }

    static Row move(String size, String days) {
        return new Row(
                "move",
                "Move",
                "cloud",
                "Cloud",
                size,
                new BigDecimal(days),
                halves(days),
                List.of(new ServiceDays("plan", "Run", "Plan", "", new BigDecimal(days), "TEMPLATE", "", false)));
    }

    static Row lake(String days) {
        return new Row(
                "lake",
                "Data lake",
                "data",
                "Data",
                "CUSTOM",
                new BigDecimal(days),
                halves(days),
                List.of(new ServiceDays("build", "Run", "Build", "", new BigDecimal(days), "CUSTOM", "", false)));
    }

    static FrozenSizing withContext(FrozenSizing plan, Context context) {
        return new FrozenSizing(
                plan.format(),
                plan.engagementId(),
                plan.catalogue(),
                context,
                plan.durationYears(),
                plan.spread(),
                plan.rows(),
                plan.totals(),
                plan.warnings(),
                plan.facts(),
                plan.issue(),
                plan.offers(),
                plan.deferred());
    }

    static FrozenSizing withSpread(FrozenSizing plan, String... spread) {
        return new FrozenSizing(
                plan.format(),
                plan.engagementId(),
                plan.catalogue(),
                plan.context(),
                plan.durationYears(),
                figures(spread),
                plan.rows(),
                plan.totals(),
                plan.warnings(),
                plan.facts(),
                plan.issue(),
                plan.offers(),
                plan.deferred());
    }

    static List<BigDecimal> figures(String... figures) {
        return Stream.of(figures).map(BigDecimal::new).toList();
    }

    private static List<BigDecimal> halves(String days) {
        BigDecimal half = new BigDecimal(days).divide(BigDecimal.TWO);
        return List.of(half, half);
    }
}
