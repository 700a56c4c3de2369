package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line item of a proposal.
 *
 * @param size S, M or L
 * @param years its days in each contract year, adding up exactly to {@code total}
 * @param share its share of the proposal's days, 0 to 1, rounded to 0.0001
 * @param reasons why it was chosen
 */
public record ProposedLineItem(
        CatalogueLineItem item, Size size, Days total, List<Days> years, BigDecimal share, List<FitReason> reasons) {

    public ProposedLineItem {
        years = List.copyOf(years);
        reasons = List.copyOf(reasons);
    }
}
