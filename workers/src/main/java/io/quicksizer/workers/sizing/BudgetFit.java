package io.quicksizer.workers.sizing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Calculation of the line items and sizes with the highest score within a budget (docs/domain.md, fitting a sizing to a
 * budget).
 */
public final class BudgetFit {

    /** The maximum number of line items to choose from. */
    public static final int MOST_LINE_ITEMS = FitTable.MOST_LINE_ITEMS;

    /**
     * The maximum number of steps of days. Requests that need more are refused, because they would take too much
     * memory.
     */
    static final int MOST_STEPS = 500_000;

    private final BudgetRequest request;
    private final long step;

    private BudgetFit(BudgetRequest request) {
        this.request = request;
        this.step = request.lineItems().stream()
                .flatMap(item -> FitStrategy.SIZES.stream().flatMap(size -> figure(item, size).stream()))
                .map(days -> BigInteger.valueOf(days.hundredths()))
                .reduce(BigInteger.ZERO, BigInteger::gcd)
                .max(BigInteger.ONE)
                .longValueExact();
    }

    /**
     * Returns the best proposal. Refused if a line item occurs twice, or if there are too many line items or days for
     * an exact calculation.
     */
    public static Checked<BudgetProposal> propose(BudgetRequest request) {
        SizingFindings findings = new SizingFindings();
        if (request.lineItems().size() > MOST_LINE_ITEMS) {
            findings.add("lineItems", ProblemCode.TOO_MANY_LINE_ITEMS, MOST_LINE_ITEMS);
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < request.lineItems().size(); i++) {
            CatalogueLineItem item = request.lineItems().get(i);
            if (!keys.add(item.key())) {
                findings.add("lineItems[" + i + "]", ProblemCode.LINE_ITEM_TWICE, item.name());
            }
        }
        BudgetFit fit = new BudgetFit(request);
        if (fit.steps() > MOST_STEPS) {
            findings.add("target", ProblemCode.TARGET_TOO_FINE, MOST_STEPS, new Days(fit.step));
        }
        return findings.unlessAny(fit::best);
    }

    /**
     * Returns the number of steps of days: up to the target, but not more than all line items at their largest size.
     */
    private long steps() {
        long largest = request.lineItems().stream()
                .mapToLong(item -> FitStrategy.SIZES.stream()
                        .flatMap(size -> figure(item, size).stream())
                        .mapToLong(Days::hundredths)
                        .max()
                        .orElse(0))
                .sum();
        return Math.min(request.target().hundredths(), largest) / step;
    }

    private static Optional<Days> figure(CatalogueLineItem item, Size size) {
        return item.days().at(size).filter(days -> !days.isZero());
    }

    private BudgetProposal best() {
        FitTable table = new FitTable(Math.toIntExact(steps())).withNothing();
        for (List<List<FitTable.Option>> scopeType : optionsByScopeType()) {
            table.merge(FitTable.covering(table, scopeType, request.strategy().tenthsOfScopeType()));
        }
        int best = 0;
        for (int days = 1; days <= table.most(); days++) {
            if (table.isPossible(days) && table.score(days) >= table.score(best)) {
                best = days;
            }
        }
        return new BudgetAnswer(request, chosen(table, best)).proposal();
    }

    private Iterable<List<List<FitTable.Option>>> optionsByScopeType() {
        Map<String, List<List<FitTable.Option>>> options = new LinkedHashMap<>();
        for (int i = 0; i < request.lineItems().size(); i++) {
            options.computeIfAbsent(request.lineItems().get(i).scopeType(), type -> new ArrayList<>())
                    .add(options(i));
        }
        return options.values();
    }

    private List<FitTable.Option> options(int item) {
        return IntStream.range(0, FitStrategy.SIZES.size())
                .boxed()
                .flatMap(i -> figure(request.lineItems().get(item), FitStrategy.SIZES.get(i))
                        .filter(days -> days.hundredths() <= request.target().hundredths())
                        .map(days -> new FitTable.Option(
                                item,
                                i + 1,
                                Math.toIntExact(days.hundredths() / step),
                                request.strategy().tenthsUpTo(FitStrategy.SIZES.get(i))))
                        .stream())
                .toList();
    }

    private Map<CatalogueLineItem, Size> chosen(FitTable table, int days) {
        Map<CatalogueLineItem, Size> chosen = new LinkedHashMap<>();
        for (int i = 0; i < request.lineItems().size(); i++) {
            int size = table.size(days, i);
            if (size > 0) {
                chosen.put(request.lineItems().get(i), FitStrategy.SIZES.get(size - 1));
            }
        }
        return chosen;
    }
}
