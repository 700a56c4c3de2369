package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A calculated sizing; the same figures appear on every page, in the API and in every document.
 *
 * @param spread over the contract's years
 * @param rows one per line item, in the order of the request
 * @param total all days
 * @param years the days of each contract year, adding up exactly to {@code total}
 * @param counts how many line items have each size; every size has an entry
 * @param warnings what a planner and an approver should know
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

    /** The facts that decide who must approve. */
    public ApprovalFacts facts() {
        return ApprovalFacts.of(this);
    }

    SizingResult with(Warning warning) {
        List<Warning> more = new ArrayList<>(warnings);
        more.add(warning);
        return new SizingResult(spread, rows, total, years, counts, more);
    }
}
