package io.quicksizer.db.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one week for the weekly report, in addition to {@link WeekFigures}.
 *
 * @param visits visits of the wizard's steps that began
 * @param completed those of the visits that were completed
 * @param activePeople people who submitted a step or decided on a revision
 * @param proposals engagements whose documents were complete for the first time
 * @param medianHoursToProposal median time from opening to complete documents; null without any
 * @param feedbackInTime those of the decided feedback that were decided before their time limit
 * @param meanSatisfaction mean of the scores given, 1 to 5; null without any
 */
public record WeekHeadline(
        int visits,
        int completed,
        int activePeople,
        int proposals,
        @Nullable BigDecimal medianHoursToProposal,
        int feedback,
        int feedbackDecided,
        int feedbackInTime,
        @Nullable BigDecimal meanSatisfaction) {}
