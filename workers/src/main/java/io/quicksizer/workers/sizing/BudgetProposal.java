package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.List;

/**
 * The line items and sizes with the highest score within a budget; without rows if nothing fits.
 *
 * @param strategy the strategy that determines the score
 * @param target the days not to exceed
 * @param total the days proposed
 * @param utilisation the total as a share of the target, 0 to 1, rounded down to 0.0001; 0 for a target of 0
 * @param score total points by the strategy
 * @param rows the proposed line items, in the catalogue's order
 * @param coveredTypes keys of the scope types of the rows, in the catalogue's order
 * @param uncoveredTypes keys of the other scope types of the line items that could be proposed
 * @param years the days of each contract year, adding up exactly to {@code total}
 */
public record BudgetProposal(
        FitStrategy strategy,
        Days target,
        Days total,
        BigDecimal utilisation,
        BigDecimal score,
        List<ProposedLineItem> rows,
        List<String> coveredTypes,
        List<String> uncoveredTypes,
        List<Days> years) {

    public BudgetProposal {
        rows = List.copyOf(rows);
        coveredTypes = List.copyOf(coveredTypes);
        uncoveredTypes = List.copyOf(uncoveredTypes);
        years = List.copyOf(years);
    }
}
