package io.quicksizer.workers.kpi;

import io.quicksizer.db.kpi.KpiReader;
import io.quicksizer.db.kpi.KpiScope;
import io.quicksizer.db.kpi.WeekFigures;
import io.quicksizer.db.kpi.WeekHeadline;
import io.quicksizer.db.kpi.WeeklyFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computation of the headline figures of a week. A figure with nothing to count is omitted. */
@Component
class CountingWeek {
    private final KpiReader reader;
    private final WeeklyFigures figures;

    CountingWeek(KpiReader reader, WeeklyFigures figures) {
        this.reader = reader;
        this.figures = figures;
    }

    /** Returns the figures of the first week of the scope. */
    Map<KpiFigure, BigDecimal> count(KpiScope scope) {
        return counted(reader.weeks(scope).getFirst(), figures.week(scope));
    }

    /** Returns the figures derived from the counts of a week. */
    static Map<KpiFigure, BigDecimal> counted(WeekFigures week, WeekHeadline more) {
        Map<KpiFigure, BigDecimal> counted = new EnumMap<>(KpiFigure.class);
        put(counted, KpiFigure.OPENED, BigDecimal.valueOf(week.opened()));
        put(counted, KpiFigure.SUBMITTED, BigDecimal.valueOf(week.submitted()));
        put(counted, KpiFigure.APPROVED, BigDecimal.valueOf(week.approved()));
        put(counted, KpiFigure.STEP_COMPLETION, percent(more.completed(), more.visits()));
        put(counted, KpiFigure.HOURS_TO_DECISION, week.medianHours());
        put(counted, KpiFigure.EXPORT_SUCCESS, percent(week.exported(), week.approved()));
        put(counted, KpiFigure.PROPOSALS, BigDecimal.valueOf(more.proposals()));
        put(counted, KpiFigure.HOURS_TO_PROPOSAL, more.medianHoursToProposal());
        put(counted, KpiFigure.ACTIVE_PEOPLE, BigDecimal.valueOf(more.activePeople()));
        put(counted, KpiFigure.FEEDBACK, BigDecimal.valueOf(more.feedback()));
        put(counted, KpiFigure.FEEDBACK_IN_TIME, percent(more.feedbackInTime(), more.feedbackDecided()));
        put(counted, KpiFigure.SATISFACTION, more.meanSatisfaction());
        return counted;
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
        return Kpis.percent(part, whole).orElse(null);
    }

    private static void put(Map<KpiFigure, BigDecimal> counted, KpiFigure figure, @Nullable BigDecimal value) {
        if (value != null) {
            counted.put(figure, value.setScale(1, RoundingMode.HALF_UP));
        }
    }
}
