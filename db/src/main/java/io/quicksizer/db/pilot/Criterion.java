package io.quicksizer.db.pilot;

import java.math.BigDecimal;

/**
 * A criterion of a cohort.
 *
 * @param stage ENTRY or EXIT
 * @param figure name of the figure
 * @param comparison AT_LEAST or AT_MOST
 * @param target in the unit of the figure
 */
public record Criterion(String stage, String figure, String comparison, BigDecimal target) {}
