package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.db.pilot.FeatureState;
import io.quicksizer.db.pilot.GroupFigures;
import io.quicksizer.db.pilot.PilotFigures;
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
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queries about the pilot, for administrators. */
@Service
public class PilotQueries {
    private static final String ACTION = "pilot.read";
    private static final int ENTRY_WEEKS = 4;

    private final CohortStore cohorts;
    private final PilotFigures figures;
    private final KpiWeeks weeks;
    private final AdministratorGuard guard;
    private final Clock clock;

    PilotQueries(CohortStore cohorts, PilotFigures figures, KpiWeeks weeks, AdministratorGuard guard, Clock clock) {
        this.cohorts = cohorts;
        this.figures = figures;
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

    /** Returns a cohort with its figures since its first day. */
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
        Instant from = weeks.beginning(cohort.startsOn());
        Instant now = clock.instant();
        GroupFigures inside = figures.of(cohort.id(), true, from, now);
        GroupFigures before =
                figures.of(cohort.id(), true, weeks.beginning(cohort.startsOn().minusWeeks(ENTRY_WEEKS)), from);
        return new PilotReport(
                cohort,
                from,
                now,
                inside,
                figures.of(cohort.id(), false, from, now),
                before,
                figures.steps(cohort.id(), from, now).stream()
                        .sorted(Comparator.comparing((StepCompletion step) -> Step.valueOf(step.step())))
                        .toList(),
                cohorts.criteria(cohort.id()).stream()
                        .map(criterion -> Judged.of(criterion, criterion.stage().equals("ENTRY") ? before : inside))
                        .toList(),
                cohorts.decisions(cohort.id()));
    }

    private List<FeatureState> switches() {
        Map<String, String> set =
                cohorts.switches().stream().collect(Collectors.toMap(FeatureState::feature, FeatureState::state));
        return Arrays.stream(Feature.values())
                .map(feature -> new FeatureState(feature.name(), set.getOrDefault(feature.name(), "ON")))
                .toList();
    }
}
