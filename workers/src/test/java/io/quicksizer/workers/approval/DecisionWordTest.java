package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.approval.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionWordTest {

    @ParameterizedTest
    @EnumSource
    void each_decision_has_a_word_that_means_it(Decision decision) {
        assertThat(DecisionWord.of(decision).decision()).isEqualTo(decision);
    }
}
