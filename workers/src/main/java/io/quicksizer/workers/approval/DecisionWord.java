package io.quicksizer.workers.approval;

import io.quicksizer.db.approval.Decision;
import io.quicksizer.processes.model.DecisionOutcome;
import java.util.Arrays;
import java.util.Optional;

/** Decisions of an approver, as they are spelled in forms and in the API. */
enum DecisionWord {
    APPROVE("approve", Decision.APPROVED, DecisionOutcome.APPROVED),
    REQUEST_CHANGES("request-changes", Decision.CHANGES_REQUESTED, DecisionOutcome.CHANGES_REQUESTED),
    REJECT("reject", Decision.REJECTED, DecisionOutcome.REJECTED);

    private final String word;
    private final Decision decision;
    private final DecisionOutcome outcome;

    DecisionWord(String word, Decision decision, DecisionOutcome outcome) {
        this.word = word;
        this.decision = decision;
        this.outcome = outcome;
    }

    static Optional<DecisionWord> of(String word) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.word.equals(word))
                .findFirst();
    }

    static DecisionWord of(Decision decision) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.decision == decision)
                .findFirst()
                .orElseThrow();
    }

    String word() {
        return word;
    }

    Decision decision() {
        return decision;
    }

    DecisionOutcome outcome() {
        return outcome;
    }

    /** Returns whether a comment is mandatory: it is unless the decision is an approval. */
    boolean needsComment() {
        return this != APPROVE;
    }
}
