package io.quicksizer.db.feedback;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The feedback of one ISO week.
 *
 * @param monday its first day
 * @param critical those of them with critical severity
 * @param high those of them with high severity
 * @param inTime those of the decided ones that were decided before their time limit
 * @param medianHours median time from sending to decision of the decided ones; null without any
 */
public record FeedbackWeek(
        LocalDate monday,
        int sent,
        int critical,
        int high,
        int decided,
        int inTime,
        @Nullable BigDecimal medianHours) {}
