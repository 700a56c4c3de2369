package io.quicksizer.web.worklist;

import io.quicksizer.db.engagement.EngagementSummary;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.StatusMark;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement in a list.
 *
 * @param customer may be empty
 * @param owner display name
 * @param step name of the current step, or empty
 * @param archived whether it is archived
 * @param template whether it is a template
 * @param tags in alphabetical order
 * @param days total days; null if unknown
 * @param firstYear days of the first contract year; null if unknown
 */
@ReadByTemplates
public record EngagementRow(
        UUID id,
        String name,
        String customer,
        String owner,
        StatusMark status,
        String step,
        When updated,
        boolean archived,
        boolean template,
        List<String> tags,
        @Nullable BigDecimal days,
        @Nullable BigDecimal firstYear) {

    static EngagementRow of(EngagementSummary summary, DisplayNames names, Locale locale) {
        return new EngagementRow(
                summary.id(),
                summary.name(),
                summary.customer(),
                names.of(summary.owner()),
                StatusMark.of(summary.status()),
                summary.currentStep() == null || !summary.status().isRunning() ? "" : summary.currentStep(),
                When.of(summary.updatedAt(), locale),
                summary.archivedAt() != null,
                summary.template(),
                summary.tags(),
                summary.totalDays(),
                summary.firstYearDays());
    }
}
