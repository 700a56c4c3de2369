package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * The question of fitting into a budget.
 *
 * @param target the days not to exceed
 * @param spread over the contract's years
 * @param lineItems those that may be proposed, in the catalogue's order
 */
public record BudgetRequest(Days target, Spread spread, List<CatalogueLineItem> lineItems, FitStrategy strategy) {

    public BudgetRequest {
        lineItems = List.copyOf(lineItems);
    }
}
