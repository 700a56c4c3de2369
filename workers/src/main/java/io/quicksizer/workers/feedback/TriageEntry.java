package io.quicksizer.workers.feedback;

import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.workers.sizing.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A triage as somebody fills it in.
 *
 * @param decision fix, plan or decline, as typed
 * @param answer what the sender shall read; may be empty unless it is declined
 */
public record TriageEntry(String decision, String answer) {

    /** Ends lines as texts are stored. */
    public TriageEntry {
        answer = answer.strip().replace("\r\n", "\n");
    }

    /** The decision; only for an entry without problems. */
    TriageOutcome outcome() {
        return TriageOutcome.decision(decision).orElseThrow();
    }

    /** The reasons why it does not count. */
    List<Problem> problems() {
        Optional<TriageOutcome> outcome = TriageOutcome.decision(decision);
        if (outcome.isEmpty()) {
            return List.of(Problem.of("decision", FeedbackProblem.TRIAGE_DECISION_MISSING));
        }
        if (answer.isEmpty()) {
            return outcome.get() == TriageOutcome.DECLINE
                    ? List.of(Problem.of("answer", FeedbackProblem.TRIAGE_ANSWER_MISSING))
                    : List.of();
        }
        return SendingFeedback.text("answer", answer).stream().toList();
    }
}
