package io.quicksizer.db.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one step that began in the period.
 *
 * @param step such as {@code SIZING}
 * @param visits number of visits, at least 1
 * @param completed number of them that were completed
 * @param medianSeconds median duration of the completed ones; null without any
 * @param p90Seconds their 90th percentile; null without any
 */
public record StepFigures(
        String step,
        int visits,
        int completed,
        @Nullable BigDecimal medianSeconds,
        @Nullable BigDecimal p90Seconds) {}
