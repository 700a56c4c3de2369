package io.quicksizer.workers.pilot;

import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.db.pilot.Criterion;
import io.quicksizer.db.pilot.PilotDecisionRow;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Answer.Difference;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.PlainFigure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conflict answers for a cohort that was changed concurrently, with both values of each field that differs. */
final class CohortConflict {
    /** The actions that give a cohort another version. */
    static final Set<String> CHANGES = Set.of("pilot.cohort-change", "pilot.criteria", "pilot.decide");

    private static final String NONE = "–";

    private CohortConflict() {}

    static Answer<UUID> ofMembers(CohortRow now, List<CohortRow.Member> members, List<String> features) {
        return conflict(
                now,
                Stream.of(
                        new Difference("members", members(members), members(now.members())),
                        new Difference("features", names(features), names(now.features()))));
    }

    /** Returns the conflict of changed criteria, with a field for each stage and figure. */
    static Answer<UUID> ofCriteria(CohortRow now, List<Criterion> stored, List<Criterion> wanted) {
        Map<String, String> yours = targets(wanted);
        Map<String, String> theirs = targets(stored);
        return conflict(
                now,
                Stream.concat(yours.keySet().stream(), theirs.keySet().stream())
                        .distinct()
                        .map(field -> new Difference(
                                field, yours.getOrDefault(field, NONE), theirs.getOrDefault(field, NONE))));
    }

    /** Returns the conflict of a decision, compared with the latest one if there is any. */
    static Answer<PilotDecisionRow> ofDecision(
            CohortRow now, List<PilotDecisionRow> decisions, String decision, String reason) {
        return new Answer.Conflicting<>(
                Conflict.of(ConflictCode.COHORT_DECISION_OVERTAKEN),
                now.rowVersion(),
                decisions.stream()
                        .limit(1)
                        .flatMap(latest -> Stream.of(
                                new Difference("decision", decision, latest.decision()),
                                new Difference("reason", reason, latest.reason())))
                        .toList());
    }

    /** Returns the conflict of a change to a cohort that has ended. */
    static <T> Answer<T> ended(CohortRow now) {
        return new Answer.Conflicting<>(Conflict.of(ConflictCode.COHORT_ENDED), now.rowVersion());
    }

    private static Answer<UUID> conflict(CohortRow now, Stream<Difference> fields) {
        return new Answer.Conflicting<>(
                Conflict.of(ConflictCode.COHORT_CHANGED),
                now.rowVersion(),
                fields.filter(difference -> !difference.yours().equals(difference.theirs()))
                        .toList());
    }

    private static Map<String, String> targets(List<Criterion> criteria) {
        return criteria.stream()
                .collect(Collectors.toMap(
                        criterion -> criterion.stage() + "." + criterion.figure(),
                        criterion -> (criterion.comparison().equals("AT_LEAST") ? "≥ " : "≤ ")
                                + PlainFigure.text(criterion.target())));
    }

    private static String members(List<CohortRow.Member> members) {
        return names(members.stream()
                .map(member -> member.kind().toLowerCase(Locale.ROOT) + ": " + member.name())
                .distinct()
                .toList());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? NONE : names.stream().sorted().collect(Collectors.joining(", "));
    }
}
