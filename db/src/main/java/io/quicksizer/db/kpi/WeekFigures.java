package io.quicksizer.db.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Events in one ISO week.
 *
 * @param monday the day with which it begins
 * @param opened engagements opened
 * @param submitted revisions submitted
 * @param approved revisions approved
 * @param changesRequested revisions sent back
 * @param rejected revisions rejected
 * @param withdrawn revisions taken back before their decision
 * @param signOffs decisions that people took, of all outcomes
 * @param medianHours from a revision's submission to its approval, return or rejection in this week; null without any
 * @param p90Hours nine of ten took at most this long; null without any
 * @param exported of the revisions approved in this week, those that have all documents
 * @param csv of the same, those that have their CSV
 * @param pdf of the same, those that have their PDF
 */
public record WeekFigures(
        LocalDate monday,
        int opened,
        int submitted,
        int approved,
        int changesRequested,
        int rejected,
        int withdrawn,
        int signOffs,
        @Nullable BigDecimal medianHours,
        @Nullable BigDecimal p90Hours,
        int exported,
        int csv,
        int pdf) {}
