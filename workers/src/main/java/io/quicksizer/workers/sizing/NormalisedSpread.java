package io.quicksizer.workers.sizing;

import java.math.BigDecimal;

/**
 * A spread rescaled to exactly 100.00 %, and whether that changed any percentage (docs/domain.md, rule 3).
 *
 * @param spread the rescaled spread
 * @param typedSum sum of the percentages before; more than 0
 * @param changed whether any year's percentage was changed, which has to be shown to the person
 */
public record NormalisedSpread(Spread spread, BigDecimal typedSum, boolean changed) {}
