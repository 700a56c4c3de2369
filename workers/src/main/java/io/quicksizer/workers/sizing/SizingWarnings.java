package io.quicksizer.workers.sizing;

import java.util.ArrayList;
import java.util.List;

/** The warnings about a sizing, which can be submitted nevertheless (docs/domain.md, rule 7). */
final class SizingWarnings {

    private SizingWarnings() {}

    static List<Warning> of(List<SizedLineItem> rows, Days total, List<Days> years, SizingPolicies policies) {
        List<Warning> warnings = new ArrayList<>();
        if (total.isZero()) {
            warnings.add(Warning.of("sizing", WarningCode.NOTHING_SIZED));
        }
        for (int year = 1; year <= years.size(); year++) {
            Days days = years.get(year - 1);
            if (days.isLessThan(policies.minimumPerYear())) {
                warnings.add(Warning.of(
                        "year[" + year + "]", WarningCode.YEAR_BELOW_MINIMUM, year, days, policies.minimumPerYear()));
            }
        }
        rows.stream()
                .filter(row -> row.item().days().totalsOnly()
                        && row.size() != Size.CUSTOM
                        && !row.total().isZero())
                .map(row -> Warning.of(
                        row.item().key(), WarningCode.TOTALS_ONLY, row.item().name()))
                .forEach(warnings::add);
        return warnings;
    }
}
