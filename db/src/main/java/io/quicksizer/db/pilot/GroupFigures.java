package io.quicksizer.db.pilot;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures in a period of a cohort, or of everybody outside it.
 *
 * @param active those of the people who submitted a step, decided on a revision or sent feedback
 * @param visits visits of the wizard's steps that began, in engagements that its people own
 * @param completed those of the visits that were completed
 * @param opened engagements that its people own and that were opened in the period
 * @param proposals those of them that have an approved revision with all documents
 * @param medianHoursToProposal median time from opening to the first complete set of documents; null without any
 * @param approved revisions of its engagements that were approved
 * @param exported those of them that have all documents
 * @param critical feedback of critical severity from its people
 * @param high feedback of high severity from them
 * @param otherFeedback feedback of lower severity from them
 * @param openSevere feedback of critical or high severity whose decision is pending
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
