package io.quicksizer.workers.pilot;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.db.pilot.Criterion;
import io.quicksizer.db.pilot.FeatureState;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.ChangedBy;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.TypedNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use cases: an administrator opens and changes cohorts, switches features and sets criteria. */
@Service
public class ChangingPilot {
    private static final String COHORT = "cohort";
    private static final BigDecimal HIGHEST_TARGET = new BigDecimal("9999999.99");

    private final CohortStore store;
    private final PeopleDirectory people;
    private final AdministratorGuard guard;
    private final LastChange changes;
    private final AuditLog audit;
    private final Clock clock;

    ChangingPilot(
            CohortStore store,
            PeopleDirectory people,
            AdministratorGuard guard,
            LastChange changes,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.guard = guard;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A criterion as it was entered.
     *
     * @param target a number; empty for no criterion
     */
    public record CriterionEntry(String stage, String figure, String comparison, String target) {}

    /** Opens a cohort and returns its id. */
    @Transactional
    public Answer<UUID> open(Person actor, CohortEntry entry) {
        return guard.through(actor, "pilot.cohort-open", COHORT, "new", () -> {
            List<Problem> problems = new ArrayList<>(entry.problems());
            if (problems.isEmpty() && store.exists(entry.name())) {
                problems.add(Problem.of("name", PilotProblem.COHORT_NAME_TAKEN));
            }
            if (!problems.isEmpty()) {
                return new Answer.Invalid<>(problems);
            }
            CohortRow cohort = entry.row(NewId.next(), this::kept);
            if (!store.add(cohort, actor.userName(), clock.instant())) {
                return new Answer.Invalid<>(List.of(Problem.of("name", PilotProblem.COHORT_NAME_TAKEN)));
            }
            audit.done(actor.userName(), "pilot.cohort-open", COHORT, cohort.id(), Map.of("members", names(cohort)));
            return new Answer.Done<>(cohort.id());
        });
    }

    /**
     * Replaces the members of a cohort and the features that are enabled for it.
     *
     * @param seen row version of the cohort that the person read
     */
    @Transactional
    public Answer<UUID> change(Person actor, UUID id, long seen, String members, List<String> features) {
        return guard.through(actor, "pilot.cohort-change", COHORT, id, () -> {
            Optional<Answer<UUID>> fixed = fixed(id);
            if (fixed.isPresent()) {
                return fixed.get();
            }
            Optional<List<CohortRow.Member>> found =
                    new CohortEntry("-", "", "2026-01-01", members).memberList().map(this::kept);
            if (found.isEmpty()) {
                return new Answer.Invalid<>(List.of(Problem.of("members", PilotProblem.COHORT_MEMBER_UNCLEAR)));
            }
            if (!features.stream().allMatch(ChangingPilot::isFeature)) {
                return new Answer.Invalid<>(List.of(Problem.of("features", PilotProblem.FEATURE_UNKNOWN)));
            }
            List<String> on = features.stream().distinct().toList();
            if (!store.change(id, seen)) {
                return CohortConflict.ofMembers(store.find(id).orElseThrow(), found.get(), on)
                        .named(() -> lastChange(actor, id));
            }
            store.members(id, found.get());
            store.features(id, on);
            audit.done(
                    actor.userName(),
                    "pilot.cohort-change",
                    COHORT,
                    id,
                    Map.of(
                            "features",
                            String.join(" ", on),
                            "members",
                            found.get().toString()));
            return new Answer.Done<>(id);
        });
    }

    /** Switches a feature on, off, or on for cohorts. */
    @Transactional
    public Answer<FeatureState> set(Person actor, String feature, String state) {
        return guard.through(actor, "pilot.feature", COHORT, feature, () -> {
            if (!isFeature(feature)) {
                return new Answer.Invalid<>(List.of(Problem.of("feature", PilotProblem.FEATURE_UNKNOWN)));
            }
            if (!List.of("ON", "OFF", "COHORTS").contains(state)) {
                return new Answer.Invalid<>(List.of(Problem.of("state", PilotProblem.FEATURE_STATE_UNKNOWN)));
            }
            FeatureState changed = new FeatureState(feature, state);
            store.set(changed, actor.userName(), clock.instant());
            audit.done(actor.userName(), "pilot.feature", "feature", feature, Map.of("state", state));
            return new Answer.Done<>(changed);
        });
    }

    /**
     * Replaces the criteria of a cohort; entries without a target are ignored.
     *
     * @param seen row version of the cohort that the person read
     */
    @Transactional
    public Answer<UUID> criteria(Person actor, UUID id, long seen, List<CriterionEntry> entries) {
        return guard.through(actor, "pilot.criteria", COHORT, id, () -> {
            Optional<Answer<UUID>> fixed = fixed(id);
            if (fixed.isPresent()) {
                return fixed.get();
            }
            List<Problem> problems = new ArrayList<>();
            List<Criterion> criteria = new ArrayList<>();
            for (CriterionEntry entry : entries) {
                if (!entry.target().isBlank()) {
                    criterion(entry).ifPresentOrElse(criteria::add, () -> problems.add(unclear(entry)));
                }
            }
            if (!problems.isEmpty()) {
                return new Answer.Invalid<>(problems);
            }
            if (!store.change(id, seen)) {
                return CohortConflict.ofCriteria(store.find(id).orElseThrow(), store.criteria(id), criteria)
                        .named(() -> lastChange(actor, id));
            }
            store.criteria(id, criteria);
            audit.done(actor.userName(), "pilot.criteria", COHORT, id, Map.of("criteria", criteria.toString()));
            return new Answer.Done<>(id);
        });
    }

    private Optional<ChangedBy> lastChange(Person actor, UUID id) {
        return changes.of(actor, COHORT, id, CohortConflict.CHANGES);
    }

    /** Returns the answer for a cohort that does not exist or has ended. */
    private Optional<Answer<UUID>> fixed(UUID id) {
        Optional<CohortRow> cohort = store.find(id);
        return cohort.isEmpty()
                ? Optional.of(new Answer.Missing<>(COHORT))
                : cohort.filter(CohortRow::ended).map(CohortConflict::ended);
    }

    private static Problem unclear(CriterionEntry entry) {
        return TypedNumber.problem(
                entry.target(),
                Problem.of(entry.stage() + "." + entry.figure(), PilotProblem.CRITERION_UNCLEAR, entry.figure()));
    }

    private static Optional<Criterion> criterion(CriterionEntry entry) {
        boolean known = Arrays.stream(PilotFigure.values())
                        .anyMatch(figure -> figure.name().equals(entry.figure()))
                && List.of("ENTRY", "EXIT").contains(entry.stage())
                && List.of("AT_LEAST", "AT_MOST").contains(entry.comparison());
        return TypedNumber.amount(entry.target(), HIGHEST_TARGET)
                .filter(target -> known)
                .map(target -> new Criterion(entry.stage(), entry.figure(), entry.comparison(), target));
    }

    private static boolean isFeature(String name) {
        return Arrays.stream(Feature.values())
                .anyMatch(feature -> feature.name().equals(name));
    }

    /** Returns the distinct members, each person with the stored spelling of the user name. */
    private List<CohortRow.Member> kept(List<CohortRow.Member> members) {
        return members.stream()
                .map(member -> member.kind().equals("PERSON")
                        ? new CohortRow.Member(member.kind(), people.keptName(member.name()))
                        : member)
                .distinct()
                .toList();
    }

    private static String names(CohortRow cohort) {
        return cohort.members().toString();
    }
}
