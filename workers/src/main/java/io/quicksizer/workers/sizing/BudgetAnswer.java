package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The full description of a choice for a budget: days per year, shares, scope types and reasons. */
final class BudgetAnswer {

    private static final int SHARE_DECIMALS = 4;

    private final BudgetRequest request;
    private final Map<CatalogueLineItem, Size> chosen;
    private final Map<String, Days> totals = new LinkedHashMap<>();
    private final Days total;

    BudgetAnswer(BudgetRequest request, Map<CatalogueLineItem, Size> chosen) {
        this.request = request;
        this.chosen = chosen;
        chosen.forEach(
                (item, size) -> totals.put(item.key(), item.days().at(size).orElseThrow()));
        this.total = Days.sum(totals.values());
    }

    BudgetProposal proposal() {
        YearDays yearDays = YearDays.apportion(request.spread(), totals);
        Set<String> covered = new LinkedHashSet<>();
        List<ProposedLineItem> rows = new ArrayList<>();
        chosen.forEach((item, size) -> rows.add(row(item, size, yearDays, covered.add(item.scopeType()))));
        List<String> uncovered = request.lineItems().stream()
                .map(CatalogueLineItem::scopeType)
                .filter(type -> !covered.contains(type))
                .distinct()
                .toList();
        return new BudgetProposal(
                request.strategy(),
                request.target(),
                total,
                share(total, request.target(), RoundingMode.DOWN),
                score(rows),
                rows,
                List.copyOf(covered),
                uncovered,
                yearDays.years());
    }

    private ProposedLineItem row(CatalogueLineItem item, Size size, YearDays yearDays, boolean firstOfItsType) {
        Days days = totals.get(item.key());
        return new ProposedLineItem(
                item,
                size,
                days,
                yearDays.of(item.key()),
                share(days, total, RoundingMode.HALF_UP),
                reasons(item, size, firstOfItsType));
    }

    private List<FitReason> reasons(CatalogueLineItem item, Size size, boolean firstOfItsType) {
        FitStrategy strategy = request.strategy();
        List<FitReason> reasons = new ArrayList<>();
        if (firstOfItsType) {
            reasons.add(new FitReason(FitReason.Code.COVERS_SCOPE_TYPE, item.scopeType(), strategy.scopeType()));
        }
        for (Size reached : FitStrategy.SIZES.subList(0, FitStrategy.SIZES.indexOf(size) + 1)) {
            FitReason.Code code = reached == Size.S ? FitReason.Code.ENTERS : FitReason.Code.STEPS_UP;
            reasons.add(new FitReason(code, reached.label(), strategy.step(reached)));
        }
        return reasons;
    }

    private static BigDecimal score(List<ProposedLineItem> rows) {
        return rows.stream()
                .flatMap(row -> row.reasons().stream())
                .map(FitReason::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(Days part, Days whole, RoundingMode rounding) {
        return whole.isZero()
                ? BigDecimal.ZERO
                : PlainFigure.of(part.toBigDecimal().divide(whole.toBigDecimal(), SHARE_DECIMALS, rounding));
    }
}
