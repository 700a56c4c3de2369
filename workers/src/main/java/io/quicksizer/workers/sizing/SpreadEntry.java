package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Validation of percentages as they were typed, each at its own field and without changing any (docs/domain.md, rule
 * 3).
 */
final class SpreadEntry {

    private SpreadEntry() {}

    /**
     * Returns the percentages of all years, 0 for years at the end that were not given. Refused if one is null, out of
     * range or too precise, or there are more than contract years.
     */
    static Checked<List<BigDecimal>> check(
            ContractYears years,
            List<? extends @Nullable BigDecimal> percents,
            int decimals,
            IntFunction<String> fields) {
        SizingFindings findings = new SizingFindings();
        List<BigDecimal> typed = new ArrayList<>();
        for (int i = 0; i < percents.size(); i++) {
            String field = fields.apply(i);
            if (i >= years.count()) {
                findings.add(field, ProblemCode.SPREAD_TOO_MANY_YEARS, years.count(), i + 1);
                break;
            }
            findings.take(percent(field, percents.get(i), decimals)).ifPresent(typed::add);
        }
        while (typed.size() < years.count()) {
            typed.add(BigDecimal.ZERO);
        }
        return findings.unlessAny(() -> List.copyOf(typed));
    }

    /** Returns the name of a year's percentage in the calculation's own input. */
    static String field(int index) {
        return "spread[" + index + "]";
    }

    private static Checked<BigDecimal> percent(String field, @Nullable BigDecimal percent, int decimals) {
        if (percent == null) {
            return Checked.refused(Problem.of(field, ProblemCode.VALUE_MISSING));
        }
        return Percentages.check(field, percent, decimals);
    }
}
