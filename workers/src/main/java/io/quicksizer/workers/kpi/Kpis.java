package io.quicksizer.workers.kpi;

import io.quicksizer.db.kpi.FunnelCounts;
import io.quicksizer.db.kpi.StepFigures;
import io.quicksizer.db.kpi.WeekFigures;
import io.quicksizer.processes.model.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures.
 *
 * @param from the first week
 * @param zone the zone in which weeks begin
 * @param everything whether all engagements count, or only the reader's own and those of the reader's team
 * @param funnel how far the engagements opened in the period came
 * @param steps visits of each step, in the order of the process
 */
public record Kpis(
        IsoWeek from,
        IsoWeek to,
        ZoneId zone,
        boolean everything,
        FunnelCounts funnel,
        List<StepFigures> steps,
        List<WeekFigures> weeks) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Orders the steps as the process does. */
    public Kpis {
        steps = steps.stream()
                .sorted(Comparator.comparing(figures -> Step.valueOf(figures.step())))
                .toList();
        weeks = List.copyOf(weeks);
    }

    /**
     * A stage of the funnel.
     *
     * @param stage {@code OPENED}, a step, {@code SUBMITTED}, {@code APPROVED} or {@code EXPORTED}
     * @param engagements how many came there
     * @param percent of those opened; empty when none was opened
     */
    public record Stage(String stage, int engagements, Optional<BigDecimal> percent) {}

    /** The funnel from opening to the documents. */
    public List<Stage> stages() {
        Stream<Stage> opened = Stream.of(stage("OPENED", funnel.opened()));
        Stream<Stage> reached = Arrays.stream(Step.values())
                .filter(step -> step != Step.SIGN_OFF)
                .map(step -> stage(step.name(), funnel.reached().getOrDefault(step.name(), 0)));
        Stream<Stage> ends = Stream.of(
                stage("SUBMITTED", funnel.submitted()),
                stage("APPROVED", funnel.approved()),
                stage("EXPORTED", funnel.exported()));
        return Stream.of(opened, reached, ends).flatMap(stages -> stages).toList();
    }

    /** Returns whether anything at all was recorded in the period. */
    public boolean empty() {
        return funnel.opened() == 0
                && steps.isEmpty()
                && weeks.stream().allMatch(week -> week.submitted() == 0 && decided(week) == 0 && week.signOffs() == 0);
    }

    /** Revisions decided in a week, those taken back included. */
    public static int decided(WeekFigures week) {
        return week.approved() + week.changesRequested() + week.rejected() + week.withdrawn();
    }

    /** Part of a whole in percent, to one decimal; empty when there is no whole. */
    public static Optional<BigDecimal> percent(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /** A duration to one decimal; empty for null. */
    public static Optional<BigDecimal> rounded(@Nullable BigDecimal duration) {
        return Optional.ofNullable(duration).map(value -> value.setScale(1, RoundingMode.HALF_UP));
    }

    private Stage stage(String name, int engagements) {
        return new Stage(name, engagements, percent(engagements, funnel.opened()));
    }
}
