package io.quicksizer.web.kpi;

import io.quicksizer.db.kpi.StepFigures;
import io.quicksizer.db.kpi.WeekFigures;
import io.quicksizer.workers.kpi.IsoWeek;
import io.quicksizer.workers.kpi.Kpis;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * KPIs of a period.
 *
 * @param everything false if only engagements of the caller and the caller's team count
 */
@Schema(name = "Kpis")
@ReadByTemplates
public record KpiJson(
        @Schema(example = "2026-W07") String from,
        @Schema(example = "2026-W18") String to,
        @Schema(example = "UTC") String zone,
        boolean everything,
        List<Stage> funnel,
        List<Step> steps,
        List<Week> weeks) {

    /**
     * A stage of the funnel.
     *
     * @param percent percentage of the engagements opened in the period; null if there are none
     */
    @Schema(name = "KpiStage")
    public record Stage(
            @Schema(example = "SIZING") String stage,
            int engagements,
            @Nullable BigDecimal percent) {}

    /**
     * Visits of a step.
     *
     * @param completedPercent percentage of the visits that started in the period; null if there are none
     */
    @Schema(name = "KpiStep")
    public record Step(
            @Schema(example = "SIZING") String step,
            int visits,
            int completed,
            @Nullable BigDecimal completedPercent,
            @Nullable BigDecimal medianSeconds,
            @Nullable BigDecimal p90Seconds) {
        static Step of(StepFigures figures) {
            return new Step(
                    figures.step(),
                    figures.visits(),
                    figures.completed(),
                    Kpis.percent(figures.completed(), figures.visits()).orElse(null),
                    Kpis.rounded(figures.medianSeconds()).orElse(null),
                    Kpis.rounded(figures.p90Seconds()).orElse(null));
        }
    }

    /**
     * Figures of a week.
     *
     * @param monday first day of the week
     * @param withAllDocuments number of revisions approved in this week that have all documents
     * @param exportPercent percentage of the revisions approved in this week; null if there are none
     */
    @Schema(name = "KpiWeek")
    public record Week(
            @Schema(example = "2026-W07") String week,
            LocalDate monday,
            int opened,
            int submitted,
            int approved,
            int changesRequested,
            int rejected,
            int withdrawn,
            int signOffs,
            @Nullable BigDecimal medianDecisionHours,
            @Nullable BigDecimal p90DecisionHours,
            int withAllDocuments,
            int withCsv,
            int withPdf,
            @Nullable BigDecimal exportPercent) {
        static Week of(WeekFigures week) {
            return new Week(
                    new IsoWeek(week.monday()).text(),
                    week.monday(),
                    week.opened(),
                    week.submitted(),
                    week.approved(),
                    week.changesRequested(),
                    week.rejected(),
                    week.withdrawn(),
                    week.signOffs(),
                    Kpis.rounded(week.medianHours()).orElse(null),
                    Kpis.rounded(week.p90Hours()).orElse(null),
                    week.exported(),
                    week.csv(),
                    week.pdf(),
                    Kpis.percent(week.exported(), week.approved()).orElse(null));
        }
    }

    static KpiJson of(Kpis kpis) {
        return new KpiJson(
                kpis.from().text(),
                kpis.to().text(),
                kpis.zone().getId(),
                kpis.everything(),
                kpis.stages().stream()
                        .map(stage -> new Stage(
                                stage.stage(),
                                stage.engagements(),
                                stage.percent().orElse(null)))
                        .toList(),
                kpis.steps().stream().map(Step::of).toList(),
                kpis.weeks().stream().map(Week::of).toList());
    }
}
