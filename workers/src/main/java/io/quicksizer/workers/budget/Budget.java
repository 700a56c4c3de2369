package io.quicksizer.workers.budget;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Target of a fitting. Duration and spread are those of the engagement.
 *
 * @param targetDays maximum number of days, not validated yet; null if none was entered
 * @param from the line items that may be proposed
 */
public record Budget(@Nullable BigDecimal targetDays, Candidates from) {

    /** Sets of line items that may be proposed. */
    public enum Candidates {
        /** The chosen line items; those not proposed become N/A. */
        CHOSEN,
        /** All line items of the chosen scope types; those not proposed are left out. */
        SCOPE,
        /** All line items of the catalogue; scope types that are not covered are left out. */
        ALL
    }
}
