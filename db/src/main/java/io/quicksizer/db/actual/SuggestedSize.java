package io.quicksizer.db.actual;

import java.math.BigDecimal;

/**
 * A size of a line item that takes more or fewer days than the catalogue says, in most of the engagements.
 *
 * @param lineItemKey the catalogue's stable key
 * @param lineItem its name in the engagement on the newest catalogue version
 * @param size S, M or L
 * @param factor median of the actual days for one estimated day, to two decimals
 * @param agreeing engagements that took more than 1.1 times (fewer than 0.9 times) their days
 * @param engagements all engagements with days for it
 * @param estimatedDays as estimated in the engagement on the newest catalogue version
 * @param suggestedDays those times the factor, to half a day
 */
public record SuggestedSize(
        String lineItemKey,
        String lineItem,
        String size,
        BigDecimal factor,
        int agreeing,
        int engagements,
        BigDecimal estimatedDays,
        BigDecimal suggestedDays) {}
