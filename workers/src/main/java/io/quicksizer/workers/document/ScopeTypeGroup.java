package io.quicksizer.workers.document;

import io.quicksizer.workers.frozen.FrozenSizing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The line items of one scope type and what they add up to.
 *
 * @param scopeType its name
 * @param rows in the order of the proposal, at least one
 * @param days sum of the rows
 * @param years sums of the rows for each contract year
 */
record ScopeTypeGroup(String scopeType, List<FrozenSizing.Row> rows, BigDecimal days, List<BigDecimal> years) {

    static List<ScopeTypeGroup> of(Proposal proposal) {
        Map<String, List<FrozenSizing.Row>> byType = new LinkedHashMap<>();
        proposal.content()
                .rows()
                .forEach(row -> byType.computeIfAbsent(row.scopeType(), type -> new ArrayList<>())
                        .add(row));
        return byType.entrySet().stream()
                .map(entry ->
                        of(entry.getKey(), entry.getValue(), proposal.content().durationYears()))
                .toList();
    }

    private static ScopeTypeGroup of(String scopeType, List<FrozenSizing.Row> rows, int years) {
        return new ScopeTypeGroup(
                scopeType,
                List.copyOf(rows),
                Figures.sum(rows.stream().map(FrozenSizing.Row::days).toList()),
                IntStream.range(0, years)
                        .mapToObj(year -> Figures.yearOf(rows, year))
                        .toList());
    }
}
