package io.quicksizer.web.kpi;

import io.quicksizer.workers.kpi.IsoWeek;
import io.quicksizer.workers.kpi.WeeklyReport;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;

/**
 * The headline figures above the tables of the page of KPIs.
 *
 * @param week such as 2026-W07
 */
@ReadByTemplates
public record KpiHeadline(String week, List<WeekJson.FigureJson> figures) {
    static KpiHeadline of(IsoWeek week, List<WeeklyReport.Line> lines) {
        return new KpiHeadline(
                week.text(), lines.stream().map(WeekJson.FigureJson::of).toList());
    }
}
