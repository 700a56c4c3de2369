package io.quicksizer.workers.actual;

import io.quicksizer.db.actual.ActualDays;
import io.quicksizer.db.actual.ActualEvidence;
import io.quicksizer.db.actual.SuggestedSize;
import io.quicksizer.db.actual.SuggestedSizes;
import io.quicksizer.db.actual.SuggestionDecision;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Refusal;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggestions for the next catalogue version, for administrators. Deciding on one only keeps it from being suggested
 * again until there are more engagements behind it; the draft is corrected on its own page.
 */
@Service
public class Suggestions {
    private static final String ACTION = "suggestion.decide";
    private static final int LONGEST = 1_000;
    private static final int SUGGESTIONS_SHOWN = 50;
    private static final int DECISIONS_SHOWN = 50;
    static final int EVIDENCE_SHOWN = 20;

    private final SuggestedSizes sizes;
    private final ActualDays days;
    private final AuditLog audit;
    private final Clock clock;

    Suggestions(SuggestedSizes sizes, ActualDays days, AuditLog audit, Clock clock) {
        this.sizes = sizes;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The suggestions found.
     *
     * @param open suggestions to decide on, those with most engagements first; {@value #SUGGESTIONS_SHOWN} at most
     * @param more whether there are more of them
     * @param decided what was decided, newest first; {@value #DECISIONS_SHOWN} at most
     */
    public record Overview(List<Suggestion> open, boolean more, List<SuggestionDecision> decided) {}

    /** The suggestions. */
    @Transactional
    public Answer<Overview> overview(Person person) {
        Optional<Refusal> refusal = AccessPolicy.administrating(person);
        if (refusal.isPresent()) {
            audit.refused(person.userName(), "suggestion.read", "suggestion", "all", refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        List<SuggestedSize> open = sizes.open(SUGGESTIONS_SHOWN + 1);
        List<SuggestedSize> shown = open.stream().limit(SUGGESTIONS_SHOWN).toList();
        return new Answer.Done<>(
                new Overview(withEvidence(shown), open.size() > shown.size(), days.decisions(DECISIONS_SHOWN)));
    }

    /**
     * Decides on a suggestion.
     *
     * @param decision TAKEN or DISMISSED, as typed
     * @param reason may be empty
     */
    @Transactional
    public Answer<SuggestionDecision> decide(
            Person actor, String lineItemKey, String size, int engagements, String decision, String reason) {
        Optional<Refusal> refusal = AccessPolicy.administrating(actor);
        if (refusal.isPresent()) {
            audit.refused(actor.userName(), ACTION, "suggestion", lineItemKey, refusal.get());
            return new Answer.Refused<>(refusal.get());
        }
        if (!List.of("TAKEN", "DISMISSED").contains(decision)) {
            return new Answer.Invalid<>(List.of(Problem.of("decision", ActualProblem.SUGGESTION_DECISION_MISSING)));
        }
        String words = VisibleText.cleaned(reason);
        if (words.length() > LONGEST) {
            return new Answer.Invalid<>(List.of(Problem.of("reason", ProblemCode.TEXT_TOO_LONG, LONGEST)));
        }
        if (!VisibleText.isText(words)) {
            return new Answer.Invalid<>(List.of(Problem.of("reason", ProblemCode.TEXT_NOT_PRINTABLE)));
        }
        Optional<SuggestionDecision> decided = sizes.open(lineItemKey, size)
                .filter(open -> open.engagements() == engagements)
                .map(open -> new SuggestionDecision(
                        lineItemKey,
                        open.lineItem(),
                        size,
                        engagements,
                        decision,
                        words,
                        actor.userName(),
                        clock.instant()))
                .filter(days::decide);
        if (decided.isEmpty()) {
            return new Answer.Conflicting<>(Conflict.of(ConflictCode.NO_DECISION_WAITS), 0);
        }
        audit.done(
                actor.userName(),
                ACTION,
                "suggestion",
                lineItemKey,
                Map.of("size", size, "decision", decision, "engagements", engagements));
        return new Answer.Done<>(decided.get());
    }

    private List<Suggestion> withEvidence(List<SuggestedSize> shown) {
        Map<String, List<ActualEvidence>> evidence = sizes.evidence(shown, EVIDENCE_SHOWN).stream()
                .collect(Collectors.groupingBy(row -> row.lineItemKey() + " " + row.size()));
        return shown.stream()
                .map(size ->
                        new Suggestion(size, evidence.getOrDefault(size.lineItemKey() + " " + size.size(), List.of())))
                .toList();
    }
}
