package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.approval.Decision;
import io.quicksizer.processes.model.DecisionOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionWordTest {

    @ParameterizedTest
    @CsvSource({
        "approve, APPROVED, APPROVED, false",
        "request-changes, CHANGES_REQUESTED, CHANGES_REQUESTED, true",
        "reject, REJECTED, REJECTED, true"
    })
    void whoever_does_not_approve_says_why(
            String word, Decision decision, DecisionOutcome outcome, boolean needsComment) {
        DecisionWord found = DecisionWord.of(word).orElseThrow();
        assertThat(found.decision()).isEqualTo(decision);
        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.needsComment()).isEqualTo(needsComment);
    }

    @Test
    void other_words_decide_nothing() {
        assertThat(DecisionWord.of("APPROVE")).isEmpty();
        assertThat(DecisionWord.of("")).isEmpty();
    }
}
