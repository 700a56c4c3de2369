package io.quicksizer.workers.sizing;

import java.math.BigDecimal;

/**
 * A spread rescaled to exactly 100.00 %, and whether that changed what was typed (docs/domain.md, rule 3).
 *
 * @param spread the result
 * @param typedSum what the percentages added up to before, more than 0
 * @param changed whether any year's percentage is another one now, which the person has to see
 */
public record NormalisedSpread(Spread spread, BigDecimal typedSum, boolean changed) {}
