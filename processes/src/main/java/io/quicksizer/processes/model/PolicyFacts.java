package io.quicksizer.processes.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the approval policy decides on.
 *
 * @param totalDays total of the revision in days, at least 0
 * @param customShare share of those days that is Custom, 0..1
 * @param yearsBelowMinimum active years below the catalogue's minimum of days, 0..5
 * @param catalogueAgeDays whole days since the revision's catalogue version was published, at least 0
 */
public record PolicyFacts(BigDecimal totalDays, BigDecimal customShare, int yearsBelowMinimum, int catalogueAgeDays) {

    /** Refuses figures outside their ranges, for which the policy has no rule. */
    public PolicyFacts {
        if (totalDays.signum() < 0
                || customShare.signum() < 0
                || customShare.compareTo(BigDecimal.ONE) > 0
                || yearsBelowMinimum < 0
                || catalogueAgeDays < 0) {
            throw new IllegalArgumentException("Facts outside the policy's ranges: totalDays=" + totalDays
                    + ", customShare=" + customShare + ", yearsBelowMinimum=" + yearsBelowMinimum
                    + ", catalogueAgeDays=" + catalogueAgeDays);
        }
    }

    /** The facts as process variables. */
    public Map<String, @Nullable Object> variables() {
        return Map.of(
                Variable.TOTAL_DAYS, totalDays,
                Variable.CUSTOM_SHARE, customShare,
                Variable.YEARS_BELOW_MINIMUM, yearsBelowMinimum,
                Variable.CATALOGUE_AGE_DAYS, catalogueAgeDays);
    }
}
