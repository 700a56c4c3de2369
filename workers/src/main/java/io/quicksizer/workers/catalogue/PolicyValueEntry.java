package io.quicksizer.workers.catalogue;

import java.math.BigDecimal;

/**
 * A value that sizings are checked against.
 *
 * @param key what it is
 * @param value in its unit
 * @param unit such as {@code days} or {@code percent}
 * @param source the cell that says it, or {@code default}
 */
public record PolicyValueEntry(String key, BigDecimal value, String unit, String source) {}
