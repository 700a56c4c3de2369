package io.quicksizer.workers.sizing;

import java.util.List;

/**
 * The input of a sizing.
 *
 * @param spread over the contract's years
 * @param lineItems the choices, in the order in which they shall be shown
 * @param policies the catalogue version's limits
 */
public record SizingRequest(
        Spread spread, List<LineItemChoice> lineItems, SizingPolicies policies, KnownServices services) {

    public SizingRequest {
        lineItems = List.copyOf(lineItems);
    }
}
