package io.quicksizer.workers.feedback;

import io.quicksizer.processes.model.TriageOutcome;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.VisibleText;
import java.util.List;
import java.util.Optional;

/**
 * A triage as it was entered.
 *
 * @param decision fix, plan or decline, as entered
 * @param answer text for the sender; may be empty unless the feedback is declined
 */
public record TriageEntry(String decision, String answer) {

    /** Cleans the answer and normalizes line breaks. */
    public TriageEntry {
        answer = VisibleText.cleaned(answer).replace("\r\n", "\n");
    }

    /** Returns the decision; only valid for an entry without problems. */
    TriageOutcome outcome() {
        return TriageOutcome.decision(decision).orElseThrow();
    }

    /** Returns the problems; an empty list if the entry is valid. */
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
