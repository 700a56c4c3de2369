package io.quicksizer.web.kpi;

import io.quicksizer.workers.platform.ReadByTemplates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Geometry of the charts, in units of their view boxes. A chart shows only figures that are also in the table beside
 * it.
 *
 * @param funnel one bar for each stage
 * @param steps two bars for each step: median and 90th percentile
 * @param weeks grouped columns: opened, submitted, approved
 * @param approvals stacked columns: the outcomes
 */
@ReadByTemplates
public record KpiCharts(List<Bar> funnel, List<Bar> steps, Columns weeks, Columns approvals) {
    private static final int BAR_LENGTH = 300;
    private static final int ROW = 28;
    private static final int COLUMN_HEIGHT = 120;
    private static final int COLUMNS_WIDTH = 480;
    private static final int MOST_LABELS = 8;

    /**
     * A horizontal bar.
     *
     * @param key message key of its label
     * @param y upper edge of its row
     * @param width its length
     * @param wide length of the bar behind it; 0 for none
     */
    public record Bar(String key, int y, int width, int wide) {}

    /**
     * A chart of vertical columns.
     *
     * @param most the value at the upper edge
     * @param columns all rectangles
     * @param labels labels of some of the weeks
     */
    public record Columns(int most, List<Column> columns, List<Label> labels) {}

    /**
     * A rectangle.
     *
     * @param look index of the series: 0, 1, 2, …
     */
    public record Column(int x, int y, int width, int height, int look) {}

    /** Label of a week below its columns. */
    public record Label(int x, String text) {}

    static KpiCharts of(KpiJson kpis) {
        List<KpiJson.Week> weeks = kpis.weeks();
        return new KpiCharts(
                funnel(kpis.funnel()),
                steps(kpis.steps()),
                sideBySide(weeks, List.of(KpiJson.Week::opened, KpiJson.Week::submitted, KpiJson.Week::approved)),
                onTop(
                        weeks,
                        List.of(
                                KpiJson.Week::approved,
                                KpiJson.Week::changesRequested,
                                KpiJson.Week::rejected,
                                KpiJson.Week::withdrawn)));
    }

    private static List<Bar> funnel(List<KpiJson.Stage> stages) {
        int most = stages.stream().mapToInt(KpiJson.Stage::engagements).max().orElse(0);
        return IntStream.range(0, stages.size())
                .mapToObj(i -> new Bar(
                        "kpi.stage." + stages.get(i).stage(),
                        i * ROW,
                        scaled(stages.get(i).engagements(), most, BAR_LENGTH),
                        0))
                .toList();
    }

    private static List<Bar> steps(List<KpiJson.Step> steps) {
        BigDecimal longest = steps.stream()
                .map(KpiJson.Step::p90Seconds)
                .map(KpiCharts::orZero)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new Bar(
                        "step." + steps.get(i).step(),
                        i * ROW,
                        scaled(orZero(steps.get(i).medianSeconds()), longest),
                        scaled(orZero(steps.get(i).p90Seconds()), longest)))
                .toList();
    }

    private static Columns sideBySide(List<KpiJson.Week> weeks, List<ToIntFunction<KpiJson.Week>> kinds) {
        int most = weeks.stream()
                .flatMapToInt(week -> kinds.stream().mapToInt(kind -> kind.applyAsInt(week)))
                .max()
                .orElse(0);
        int slot = COLUMNS_WIDTH / Math.max(weeks.size(), 1);
        int width = Math.max(1, (slot - 2) / kinds.size());
        List<Column> columns = new ArrayList<>();
        for (int week = 0; week < weeks.size(); week++) {
            for (int kind = 0; kind < kinds.size(); kind++) {
                int height = scaled(kinds.get(kind).applyAsInt(weeks.get(week)), most, COLUMN_HEIGHT);
                columns.add(new Column(week * slot + kind * width, COLUMN_HEIGHT - height, width, height, kind));
            }
        }
        return new Columns(most, columns, labels(weeks, slot));
    }

    private static Columns onTop(List<KpiJson.Week> weeks, List<ToIntFunction<KpiJson.Week>> kinds) {
        int most = weeks.stream()
                .mapToInt(week ->
                        kinds.stream().mapToInt(kind -> kind.applyAsInt(week)).sum())
                .max()
                .orElse(0);
        int slot = COLUMNS_WIDTH / Math.max(weeks.size(), 1);
        List<Column> columns = new ArrayList<>();
        for (int week = 0; week < weeks.size(); week++) {
            int below = 0;
            for (int kind = 0; kind < kinds.size(); kind++) {
                int from = scaled(below, most, COLUMN_HEIGHT);
                below += kinds.get(kind).applyAsInt(weeks.get(week));
                int to = scaled(below, most, COLUMN_HEIGHT);
                columns.add(new Column(week * slot, COLUMN_HEIGHT - to, Math.max(1, slot - 2), to - from, kind));
            }
        }
        return new Columns(most, columns, labels(weeks, slot));
    }

    private static List<Label> labels(List<KpiJson.Week> weeks, int slot) {
        int every = (weeks.size() + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.range(0, weeks.size())
                .filter(week -> week % Math.max(every, 1) == 0)
                .mapToObj(week -> new Label(week * slot, weeks.get(week).week().substring(5)))
                .toList();
    }

    private static int scaled(int value, int most, int length) {
        return most == 0 ? 0 : Math.round((float) value * length / most);
    }

    private static int scaled(BigDecimal value, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : value.multiply(BigDecimal.valueOf(BAR_LENGTH))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
