package io.quicksizer.web.pilot;

import io.quicksizer.db.pilot.GroupFigures;
import io.quicksizer.db.pilot.StepCompletion;
import io.quicksizer.web.page.When;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as shown on its page.
 *
 * @param ended null while it runs
 * @param counted whether there are figures; a cohort that an earlier release ended has none
 * @param members one per line
 * @param features all features, and whether each is on for the cohort
 * @param inside figures of the cohort, used for the feedback by severity
 * @param outside figures of everybody else
 * @param entryMet whether there are entry criteria and all are met
 * @param exitMet whether there are exit criteria and all are met
 * @param version number of its version, for optimistic locking
 */
@ReadByTemplates
public record CohortView(
        UUID id,
        String name,
        String purpose,
        When from,
        @Nullable When ended,
        boolean counted,
        String members,
        List<FeatureRow> features,
        List<FigureRow> figures,
        List<StepCompletion> steps,
        GroupFigures inside,
        GroupFigures outside,
        List<CriterionRow> criteria,
        boolean entryMet,
        boolean exitMet,
        List<DecisionRow> decisions,
        List<RemarkRow> remarks,
        long version) {

    /** A feature and whether it is on for the cohort. */
    public record FeatureRow(String feature, boolean on) {}

    /** A figure of the cohort and of everybody else. */
    public record FigureRow(
            String figure,
            @Nullable BigDecimal inside,
            @Nullable BigDecimal outside) {}

    /** A possible criterion; without a target if it is not set. */
    public record CriterionRow(
            String stage,
            String figure,
            String comparison,
            @Nullable BigDecimal target,
            @Nullable BigDecimal value,
            boolean met) {}

    /** A remark from the satisfaction survey; without a score if none was given. */
    public record RemarkRow(@Nullable Integer score, String text, When at) {}

    /** A decision. */
    public record DecisionRow(UUID id, String decision, String reason, String by, When at) {}
}
