package io.quicksizer.db.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one step that began in the period.
 *
 * @param step such as {@code SIZING}
 * @param visits how many began, at least 1
 * @param completed how many of them the workflow left by their completion
 * @param medianSeconds from beginning to completion; null when none was completed
 * @param p90Seconds nine of ten took at most this long; null when none was completed
 */
public record StepFigures(
        String step,
        int visits,
        int completed,
        @Nullable BigDecimal medianSeconds,
        @Nullable BigDecimal p90Seconds) {}
