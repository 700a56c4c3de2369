package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * The input of fitting a sizing to a budget.
 *
 * @param target the days not to exceed
 * @param spread spread over the contract years
 * @param lineItems the line items that may be proposed, in the catalogue's order
 */
public record BudgetRequest(Days target, Spread spread, List<CatalogueLineItem> lineItems, FitStrategy strategy) {

    public BudgetRequest {
        lineItems = List.copyOf(lineItems);
    }
}
