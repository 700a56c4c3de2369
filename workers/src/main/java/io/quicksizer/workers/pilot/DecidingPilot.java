package io.quicksizer.workers.pilot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.db.pilot.PilotDecisionRow;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.pilot.PilotReport.Judged;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use case: an administrator records a decision on a cohort. The figures are counted at that moment and stored with it;
 * the record is immutable. A cohort that has ended is not decided on any more. If the members or criteria were changed,
 * or another decision was made, since the person read the cohort, the result is a conflict.
 */
@Service
public class DecidingPilot {
    private static final String ACTION = "pilot.decide";
    private static final int LONGEST = 4_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CohortStore store;
    private final PilotQueries queries;
    private final LastChange changes;
    private final AuditLog audit;
    private final Clock clock;

    DecidingPilot(CohortStore store, PilotQueries queries, LastChange changes, AuditLog audit, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a decision.
     *
     * @param seen row version of the cohort that the person read
     * @param decision GO, NO_GO or EXTEND, as entered
     * @param reason the reason in the person's own words
     */
    @Transactional
    public Answer<PilotDecisionRow> decide(Person actor, UUID cohortId, long seen, String decision, String reason) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), ACTION, "cohort", cohortId, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        Optional<CohortRow> cohort = store.find(cohortId);
        if (cohort.isEmpty()) {
            return new Answer.Missing<>("cohort");
        }
        if (cohort.get().ended()) {
            return CohortConflict.ended(cohort.get());
        }
        String words = VisibleText.cleaned(reason).replace("\r\n", "\n");
        Optional<Problem> problem = problem(decision, words);
        if (problem.isPresent()) {
            return new Answer.Invalid<>(List.of(problem.get()));
        }
        if (!store.change(cohortId, seen)) {
            return CohortConflict.ofDecision(
                            store.find(cohortId).orElseThrow(), store.decisions(cohortId), decision, words)
                    .named(() -> changes.of(actor, "cohort", cohortId, CohortConflict.CHANGES));
        }
        PilotDecisionRow row = new PilotDecisionRow(
                NewId.next(),
                cohortId,
                figures(queries.report(cohort.get())),
                decision,
                words,
                actor.userName(),
                clock.instant());
        store.decide(row);
        audit.done(actor.userName(), ACTION, "cohort", cohortId, Map.of("decision", decision));
        return new Answer.Done<>(row);
    }

    private static Optional<Problem> problem(String decision, String reason) {
        if (!List.of("GO", "NO_GO", "EXTEND").contains(decision)) {
            return Optional.of(Problem.of("decision", PilotProblem.PILOT_DECISION_MISSING));
        }
        if (reason.isEmpty()) {
            return Optional.of(Problem.of("reason", ProblemCode.VALUE_MISSING));
        }
        if (reason.length() > LONGEST) {
            return Optional.of(Problem.of("reason", ProblemCode.TEXT_TOO_LONG, LONGEST));
        }
        return VisibleText.isText(reason)
                ? Optional.empty()
                : Optional.of(Problem.of("reason", ProblemCode.TEXT_NOT_PRINTABLE));
    }

    /** Returns the figures of the cohort, those of everybody else, and the criteria, as JSON. */
    static String figures(PilotReport report) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("from", report.from().toString());
        content.put("to", report.to().toString());
        Map<String, @Nullable Object> inside = new LinkedHashMap<>();
        Map<String, @Nullable Object> outside = new LinkedHashMap<>();
        for (PilotFigure figure : PilotFigure.values()) {
            inside.put(figure.name(), figure.of(report.figures().inside()).orElse(null));
            outside.put(figure.name(), figure.of(report.figures().outside()).orElse(null));
        }
        content.put("cohort", inside);
        content.put("others", outside);
        content.put(
                "criteria",
                report.criteria().stream().map(DecidingPilot::criterion).toList());
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the figures can't be written as JSON", impossible);
        }
    }

    private static Map<String, @Nullable Object> criterion(Judged judged) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("stage", judged.criterion().stage());
        content.put("figure", judged.criterion().figure());
        content.put("comparison", judged.criterion().comparison());
        content.put("target", judged.criterion().target());
        content.put("value", judged.value().orElse(null));
        content.put("met", judged.met());
        return content;
    }
}
