package io.quicksizer.processes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyFactsTest {
    private static final PolicyFacts ALL = PolicyFacts.each(fact -> BigDecimal.ONE);

    @ParameterizedTest
    @EnumSource
    void a_fact_that_is_missing_does_not_count_as_nothing(PolicyFact missing) {
        Map<PolicyFact, BigDecimal> values = new HashMap<>(ALL.values());
        values.remove(missing);
        Map<String, BigDecimal> variables = new HashMap<>(ALL.byVariable());
        variables.remove(missing.variable());

        assertThatThrownBy(() -> new PolicyFacts(values)).hasMessageContaining(missing.variable());
        assertThatThrownBy(() -> PolicyFacts.read(variables)).hasMessageContaining(missing.variable());
        assertThat(PolicyFacts.read(ALL.byVariable())).isEqualTo(ALL);
    }
}
