package io.quicksizer.workers.catalogue;

import java.math.BigDecimal;

/**
 * A policy value, such as a limit for sizings.
 *
 * @param key name of the value
 * @param value the value in its unit
 * @param unit such as {@code days} or {@code percent}
 * @param source cell that it was read from, {@code default}, or who set it
 */
public record PolicyValueEntry(String key, BigDecimal value, String unit, String source) {}
