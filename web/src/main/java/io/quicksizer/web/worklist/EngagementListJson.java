package io.quicksizer.web.worklist;

import io.quicksizer.db.engagement.EngagementPage;
import io.quicksizer.db.engagement.EngagementSummary;
import io.quicksizer.db.engagement.PageCursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of engagements.
 *
 * @param engagements in the requested order
 * @param next value of {@code cursor} for the next page; null on the last one
 */
@Schema(name = "EngagementList")
record EngagementListJson(List<Row> engagements, @Nullable String next) {

    /**
     * An engagement.
     *
     * @param step the current step; null before the first
     * @param days total days; null if unknown
     * @param firstYearDays days of the first contract year; null if unknown
     * @param tags in alphabetical order
     * @param template whether it is a template
     */
    @Schema(name = "EngagementSummary")
    record Row(
            UUID id,
            String name,
            String customer,
            String opportunity,
            String owner,
            @Nullable String team,
            @Schema(example = "DRAFT") String status,
            @Schema(example = "SIZING") @Nullable String step,
            int revision,
            Instant updatedAt,
            @Nullable Instant archivedAt,
            @Nullable BigDecimal days,
            @Nullable BigDecimal firstYearDays,
            List<String> tags,
            boolean template) {

        static Row of(EngagementSummary summary) {
            return new Row(
                    summary.id(),
                    summary.name(),
                    summary.customer(),
                    summary.opportunity(),
                    summary.owner(),
                    summary.team(),
                    summary.status().name(),
                    summary.currentStep(),
                    summary.revisionNumber(),
                    summary.updatedAt(),
                    summary.archivedAt(),
                    summary.totalDays(),
                    summary.firstYearDays(),
                    summary.tags(),
                    summary.template());
        }
    }

    static EngagementListJson of(EngagementPage page) {
        return new EngagementListJson(
                page.rows().stream().map(Row::of).toList(),
                page.next().map(PageCursor::text).orElse(null));
    }
}
