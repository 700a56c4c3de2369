package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A calculated sizing. Its figures are the same on every page, in the API and in every document.
 *
 * @param spread spread over the contract years
 * @param rows one for each line item, in the order of the request
 * @param total total days
 * @param years the days of each contract year, adding up exactly to {@code total}
 * @param counts number of line items by size, with an entry for every size
 * @param warnings warnings for planners and approvers
 */
public record SizingResult(
        Spread spread,
        List<SizedLineItem> rows,
        Days total,
        List<Days> years,
        Map<Size, Integer> counts,
        List<Warning> warnings) {

    public SizingResult {
        rows = List.copyOf(rows);
        years = List.copyOf(years);
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        warnings = List.copyOf(warnings);
    }

    /** Returns the facts on which the approval policy decides. */
    public ApprovalFacts facts() {
        return ApprovalFacts.of(this);
    }

    SizingResult with(Warning warning) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        return new SizingResult(spread, rows, total, years, counts, more);
    }
}
