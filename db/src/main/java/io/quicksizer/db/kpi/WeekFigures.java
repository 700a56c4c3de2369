package io.quicksizer.db.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The events of one ISO week.
 *
 * @param monday its first day
 * @param opened engagements opened
 * @param submitted revisions submitted
 * @param approved revisions approved
 * @param changesRequested revisions returned for changes
 * @param rejected revisions rejected
 * @param withdrawn revisions recalled or withdrawn before a decision
 * @param signOffs decisions that people took, whatever their result
 * @param medianHours median time from the submission to the decision of the revisions decided in this week; null
 *     without any
 * @param p90Hours their 90th percentile; null without any
 * @param exported of the revisions approved in this week, those that have all documents
 * @param csv of the revisions approved in this week, those that have their CSV
 * @param pdf of the revisions approved in this week, those that have their PDF
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
