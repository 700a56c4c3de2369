package io.quicksizer.db.actual;

import java.math.BigDecimal;

/**
 * A size of a line item for which most engagements took more, or fewer, days than the catalogue estimates.
 *
 * @param lineItemKey the catalogue's stable key
 * @param lineItem its name in the engagement on the newest catalogue version
 * @param size S, M or L
 * @param factor median of actual days divided by {@code estimatedDays}, to two decimals
 * @param agreeing engagements whose factor is above 1.1, or those below 0.9 if they are more
 * @param engagements all engagements with actual days for it
 * @param estimatedDays as estimated in the engagement on the newest catalogue version
 * @param suggestedDays the estimated days times the factor, to half a day
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
