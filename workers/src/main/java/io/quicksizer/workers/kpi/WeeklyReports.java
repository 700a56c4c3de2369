package io.quicksizer.workers.kpi;

import io.quicksizer.db.kpi.KpiReader;
import io.quicksizer.db.kpi.KpiScope;
import io.quicksizer.db.kpi.StepFigures;
import io.quicksizer.db.kpi.WeeklyFigures;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.kpi.WeeklyReport.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queries of the weekly report, limited to what a person may read: for administrators and approvers it covers every
 * engagement, and only administrators may read the figures about feedback and satisfaction.
 */
@Service
public class WeeklyReports {
    private static final int USUAL_WEEKS = 4;
    private static final int MOST_SLOW = 5;

    private final CountingWeek counting;
    private final KpiReader reader;
    private final WeeklyFigures figures;
    private final KpiWeeks weeks;

    WeeklyReports(CountingWeek counting, KpiReader reader, WeeklyFigures figures, KpiWeeks weeks) {
        this.counting = counting;
        this.reader = reader;
        this.figures = figures;
        this.weeks = weeks;
    }

    /** Returns the report of a week for a person; empty for a future week. */
    @Transactional(readOnly = true)
    public Optional<WeeklyReport> of(Person person, IsoWeek week) {
        return week.monday().isAfter(weeks.thisWeek().monday())
                ? Optional.empty()
                : Optional.of(report(counted(person), person.is(Role.ADMIN), week));
    }

    /** The headline figures of a week that a person may read, with those of the week before and no usual ones. */
    @Transactional(readOnly = true)
    public List<Line> changes(Person person, IsoWeek week) {
        Map<KpiFigure, BigDecimal> now = counting.count(scope(counted(person), week));
        Map<KpiFigure, BigDecimal> before = counting.count(scope(counted(person), week.plus(-1)));
        return figures(person.is(Role.ADMIN))
                .map(figure -> new Line(figure, now.get(figure), before.get(figure), null))
                .toList();
    }

    /** Returns the report of a week over all engagements. */
    @Transactional(readOnly = true)
    public WeeklyReport overall(IsoWeek week) {
        return report(null, true, week);
    }

    /** Returns the headline figures of a week over all engagements; those with nothing to count are omitted. */
    @Transactional(readOnly = true)
    public Map<KpiFigure, BigDecimal> headline(IsoWeek week) {
        return counting.count(scope(null, week));
    }

    /** Returns the last completed week. */
    public IsoWeek lastWeek() {
        return weeks.thisWeek().plus(-1);
    }

    private WeeklyReport report(@Nullable Person person, boolean opinions, IsoWeek week) {
        KpiScope scope = scope(person, week);
        List<Map<KpiFigure, BigDecimal>> counted = IntStream.rangeClosed(0, USUAL_WEEKS)
                .mapToObj(back -> counting.count(scope(person, week.plus(-back))))
                .toList();
        List<Line> lines =
                figures(opinions).map(figure -> line(figure, counted)).toList();
        BigDecimal notSlow =
                WeeklyReport.notSlow(line(KpiFigure.HOURS_TO_DECISION, counted).usual());
        return new WeeklyReport(
                week,
                weeks.zone(),
                person == null,
                week.equals(weeks.thisWeek()),
                lines,
                reader.funnel(scope),
                reader.steps(scope).stream()
                        .sorted(Comparator.comparing((StepFigures step) -> Step.valueOf(step.step())))
                        .toList(),
                figures.slow(scope, notSlow, MOST_SLOW));
    }

    /** The person whose engagements are counted; null for every engagement. */
    private static @Nullable Person counted(Person reader) {
        return reader.is(Role.ADMIN) || reader.is(Role.APPROVER) ? null : reader;
    }

    private static Stream<KpiFigure> figures(boolean opinions) {
        return Arrays.stream(KpiFigure.values()).filter(figure -> opinions || !figure.isAboutOpinions());
    }

    private static Line line(KpiFigure figure, List<Map<KpiFigure, BigDecimal>> counted) {
        List<BigDecimal> usual = new ArrayList<>();
        counted.stream()
                .skip(1)
                .map(week -> week.get(figure))
                .filter(Objects::nonNull)
                .forEach(usual::add);
        return new Line(figure, counted.get(0).get(figure), counted.get(1).get(figure), WeeklyReport.mean(usual));
    }

    private KpiScope scope(@Nullable Person person, IsoWeek week) {
        return new KpiScope(
                person == null ? null : person.userName(),
                person == null ? null : person.team(),
                null,
                null,
                week.monday(),
                week.monday(),
                weeks.zone());
    }
}
