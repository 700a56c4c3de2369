package io.quicksizer.web.kpi;

import io.quicksizer.db.kpi.SlowApproval;
import io.quicksizer.workers.kpi.Kpis;
import io.quicksizer.workers.kpi.WeeklyReport;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report of a week, for programs and templates.
 *
 * @param week such as 2026-W07
 * @param zone the zone in which weeks begin
 * @param everything whether all engagements count
 * @param running whether the week is not over yet
 * @param funnel how far the engagements opened in the week came until now
 * @param slow approvals that took unusually long
 */
@Schema(name = "WeeklyReport")
@ReadByTemplates
public record WeekJson(
        String week,
        String zone,
        boolean everything,
        boolean running,
        List<FigureJson> figures,
        List<StageJson> funnel,
        List<StepJson> steps,
        List<SlowJson> slow) {

    /**
     * A headline figure.
     *
     * @param change against the week before, in the unit of the figure
     */
    @Schema(name = "WeeklyFigure")
    public record FigureJson(
            String figure,
            String unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            @Nullable BigDecimal usual,
            @Nullable BigDecimal change,
            boolean notable) {
        static FigureJson of(WeeklyReport.Line line) {
            return new FigureJson(
                    line.figure().key(),
                    line.figure().unit().name(),
                    line.value(),
                    line.before(),
                    line.usual(),
                    line.change().orElse(null),
                    line.notable());
        }
    }

    /** A stage of the funnel. */
    @Schema(name = "WeeklyStage")
    public record StageJson(String stage, int engagements) {}

    /** The visits of a step. */
    @Schema(name = "WeeklyStep")
    public record StepJson(
            String step,
            int visits,
            int completed,
            @Nullable BigDecimal percent) {}

    /** A slow approval. */
    @Schema(name = "SlowApproval")
    public record SlowJson(UUID engagementId, String engagement, int revision, BigDecimal hours) {
        static SlowJson of(SlowApproval slow) {
            return new SlowJson(
                    slow.engagementId(),
                    slow.engagement(),
                    slow.revision(),
                    Kpis.rounded(slow.hours()).orElseThrow());
        }
    }

    static WeekJson of(WeeklyReport report) {
        return new WeekJson(
                report.week().text(),
                report.zone().getId(),
                report.everything(),
                report.running(),
                report.lines().stream().map(FigureJson::of).toList(),
                report.stages().stream()
                        .map(stage -> new StageJson(stage.stage(), stage.engagements()))
                        .toList(),
                report.steps().stream()
                        .map(step -> new StepJson(
                                step.step(),
                                step.visits(),
                                step.completed(),
                                Kpis.percent(step.completed(), step.visits()).orElse(null)))
                        .toList(),
                report.slow().stream().map(SlowJson::of).toList());
    }
}
