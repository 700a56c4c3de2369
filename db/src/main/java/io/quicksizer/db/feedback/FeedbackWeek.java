package io.quicksizer.db.feedback;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Feedback of one ISO week.
 *
 * @param monday the day with which it begins
 * @param critical of those, the critical ones
 * @param high of those, the ones of high severity
 * @param inTime of those decided, the ones decided before their time limit
 * @param medianHours from sending to the decision of those decided; null without any
 */
public record FeedbackWeek(
        LocalDate monday,
        int sent,
        int critical,
        int high,
        int decided,
        int inTime,
        @Nullable BigDecimal medianHours) {}
