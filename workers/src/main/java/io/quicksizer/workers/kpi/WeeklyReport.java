package io.quicksizer.workers.kpi;

import io.quicksizer.db.kpi.FunnelCounts;
import io.quicksizer.db.kpi.SlowApproval;
import io.quicksizer.db.kpi.StepFigures;
import io.quicksizer.processes.model.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of one week.
 *
 * @param zone the zone in which weeks begin
 * @param everything whether all engagements count, or only the reader's own and those of the reader's team
 * @param running whether the week is not over yet
 * @param lines the headline figures that the reader may read, in the order of {@link KpiFigure}
 * @param funnel how far the engagements opened in the week came until now
 * @param steps visits of each step that began in the week, in the order of the process
 * @param slow approvals that took unusually long
 */
public record WeeklyReport(
        IsoWeek week,
        ZoneId zone,
        boolean everything,
        boolean running,
        List<Line> lines,
        FunnelCounts funnel,
        List<StepFigures> steps,
        List<SlowApproval> slow) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int ENOUGH_TO_NOTICE = 3;
    private static final BigDecimal SLOW = BigDecimal.valueOf(2);
    private static final BigDecimal SHORTEST_SLOW = BigDecimal.valueOf(24);

    public WeeklyReport {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
        slow = List.copyOf(slow);
    }

    /**
     * A stage that engagements reach.
     *
     * @param stage OPENED, a step of the wizard, SUBMITTED, APPROVED or EXPORTED
     */
    public record Stage(String stage, int engagements) {}

    /** The stages of the funnel, the first first. */
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("OPENED", funnel.opened()));
        for (Step step : Step.values()) {
            if (step != Step.SIGN_OFF) {
                stages.add(new Stage(step.name(), funnel.reached().getOrDefault(step.name(), 0)));
            }
        }
        stages.add(new Stage("SUBMITTED", funnel.submitted()));
        stages.add(new Stage("APPROVED", funnel.approved()));
        stages.add(new Stage("EXPORTED", funnel.exported()));
        return List.copyOf(stages);
    }

    /**
     * A headline figure.
     *
     * @param value in its unit, to one decimal; null if there is nothing to count
     * @param before the same of the week before
     * @param usual mean of the four weeks before, of those that have a value; null if none has
     */
    public record Line(
            KpiFigure figure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            @Nullable BigDecimal usual) {

        /** The change against the week before, in the unit of the figure. */
        public Optional<BigDecimal> change() {
            return value == null || before == null ? Optional.empty() : Optional.of(value.subtract(before));
        }

        /**
         * Returns whether the value lies more than half of the usual above or below it. A count must differ by three at
         * least, so that small numbers are not notable all the time.
         */
        public boolean notable() {
            if (value == null || usual == null || usual.signum() == 0) {
                return false;
            }
            BigDecimal apart = value.subtract(usual).abs();
            boolean enough =
                    figure.unit() != KpiFigure.Unit.COUNT || apart.compareTo(BigDecimal.valueOf(ENOUGH_TO_NOTICE)) >= 0;
            return enough && apart.compareTo(usual.multiply(HALF)) > 0;
        }
    }

    /** The figures that are notable. */
    public List<Line> outliers() {
        return lines.stream().filter(Line::notable).toList();
    }

    /**
     * The hours that an approval may take without being called slow.
     *
     * @param usual mean of the medians of the weeks before; null without any
     */
    static BigDecimal notSlow(@Nullable BigDecimal usual) {
        return usual == null ? SHORTEST_SLOW : usual.multiply(SLOW).max(SHORTEST_SLOW);
    }

    /** Mean of the values that are there, to one decimal; null without any. */
    static @Nullable BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP);
    }
}
