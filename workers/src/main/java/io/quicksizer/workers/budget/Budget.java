package io.quicksizer.workers.budget;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The target of fitting an engagement; duration and spread are the engagement's own.
 *
 * @param targetDays the days not to exceed, not checked yet; null if nothing was typed
 * @param from which line items may be proposed
 */
public record Budget(@Nullable BigDecimal targetDays, Candidates from) {

    /** Which line items may be proposed. */
    public enum Candidates {
        /** The line items that are chosen already; what is not proposed becomes N/A. */
        CHOSEN,
        /** All line items of the chosen scope types; what is not proposed is left out. */
        SCOPE,
        /** The whole catalogue; scope types that are not covered are left out. */
        ALL
    }
}
