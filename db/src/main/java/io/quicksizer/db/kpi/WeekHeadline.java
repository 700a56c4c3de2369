package io.quicksizer.db.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one week that the overview of many weeks does not have.
 *
 * @param visits visits of the wizard's steps that began
 * @param completed of those, the completed ones
 * @param activePeople people who submitted a step or decided on a revision
 * @param proposals engagements whose first complete set of documents was made
 * @param medianHoursToProposal from opening to that; null without any
 * @param feedbackInTime of those, the ones decided before their time limit
 * @param meanSatisfaction of the scores given, 1 to 5; null without any
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
