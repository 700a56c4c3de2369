package io.quicksizer.db.pilot;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a cohort, or of everybody outside of it, in a period.
 *
 * @param active of those, the ones who submitted a step, decided on a revision or sent feedback
 * @param visits visits of the wizard's steps that began, in engagements that its people own
 * @param completed of those, the completed ones
 * @param opened engagements that its people opened
 * @param proposals of those, the ones that have an approved revision with all documents
 * @param medianHoursToProposal from opening to the last document of the first such revision; null without any
 * @param approved revisions of its engagements that were approved
 * @param exported of those, the ones that have all documents
 * @param critical feedback of its people of critical severity
 * @param high the same of high severity
 * @param otherFeedback the same of the rest
 * @param openSevere feedback of critical or high severity that waits for its decision
 * @param scores satisfaction scores given
 * @param meanScore 1 to 5; null without any
 */
public record GroupFigures(
        int people,
        int active,
        int visits,
        int completed,
        int opened,
        int proposals,
        @Nullable BigDecimal medianHoursToProposal,
        int approved,
        int exported,
        int critical,
        int high,
        int otherFeedback,
        int openSevere,
        int scores,
        @Nullable BigDecimal meanScore) {}
