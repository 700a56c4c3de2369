package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.db.pilot.FeatureState;
import io.quicksizer.db.pilot.PilotFigures;
import io.quicksizer.db.pilot.SatisfactionStore;
import io.quicksizer.db.pilot.StepCompletion;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.kpi.KpiWeeks;
import io.quicksizer.workers.pilot.PilotReport.Judged;
import io.quicksizer.workers.result.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries about the pilot, for administrators. */
@Service
public class PilotQueries {
    private static final String ACTION = "pilot.read";
    private static final int ENTRY_WEEKS = 4;
    static final int REMARKS_SHOWN = 100;

    private final CohortStore cohorts;
    private final PilotFigures figures;
    private final SatisfactionStore satisfaction;
    private final KpiWeeks weeks;
    private final AdministratorGuard guard;
    private final Clock clock;

    PilotQueries(
            CohortStore cohorts,
            PilotFigures figures,
            SatisfactionStore satisfaction,
            KpiWeeks weeks,
            AdministratorGuard guard,
            Clock clock) {
        this.cohorts = cohorts;
        this.figures = figures;
        this.satisfaction = satisfaction;
        this.weeks = weeks;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * All cohorts and feature switches.
     *
     * @param switches state of every feature, in the order of {@link Feature}
     */
    public record Overview(List<CohortRow> cohorts, List<FeatureState> switches) {}

    @Transactional
    public Answer<Overview> overview(Person person) {
        return guard.through(
                person, ACTION, "cohort", "all", () -> new Answer.Done<>(new Overview(cohorts.all(), switches())));
    }

    /** Returns a cohort with its figures since its first day, until its end if it has ended. */
    @Transactional
    public Answer<PilotReport> report(Person person, UUID id) {
        return guard.through(
                person,
                ACTION,
                "cohort",
                id,
                () -> Answer.found(cohorts.find(id).map(this::report), "cohort"));
    }

    PilotReport report(CohortRow cohort) {
        Instant from = from(cohort);
        Instant to = Objects.requireNonNullElse(cohort.endedAt(), clock.instant());
        CohortFigures figures = figures(cohort, to);
        return new PilotReport(
                cohort,
                from,
                to,
                figures,
                cohorts.criteria(cohort.id()).stream()
                        .map(criterion -> PilotReport.isCounted(cohort)
                                ? Judged.of(criterion, figures.of(criterion.stage()))
                                : Judged.notCounted(criterion))
                        .toList(),
                cohorts.decisions(cohort.id()),
                satisfaction.remarks(cohort.id(), from, REMARKS_SHOWN));
    }

    private CohortFigures figures(CohortRow cohort, Instant to) {
        if (!cohort.ended()) {
            return count(cohort, to);
        }
        String stored = cohort.finalFigures();
        return stored == null ? CohortFigures.NOT_KEPT : CohortFigures.read(stored);
    }

    /** Returns the figures of a cohort that has not ended. */
    CohortFigures count(CohortRow cohort, Instant to) {
        Instant from = from(cohort);
        Instant before = weeks.beginning(cohort.startsOn().minusWeeks(ENTRY_WEEKS));
        return new CohortFigures(
                figures.of(cohort.id(), true, from, to),
                figures.of(cohort.id(), false, from, to),
                figures.of(cohort.id(), true, before, from),
                figures.steps(cohort.id(), from, to).stream()
                        .sorted(Comparator.comparing((StepCompletion step) -> Step.valueOf(step.step())))
                        .toList());
    }

    /** Returns the moment from which a cohort is counted. */
    Instant from(CohortRow cohort) {
        return weeks.beginning(cohort.startsOn());
    }

    private List<FeatureState> switches() {
        Map<String, String> set =
                cohorts.switches().stream().collect(Collectors.toMap(FeatureState::feature, FeatureState::state));
        return Arrays.stream(Feature.values())
                .map(feature -> new FeatureState(feature.name(), set.getOrDefault(feature.name(), "ON")))
                .toList();
    }
}
