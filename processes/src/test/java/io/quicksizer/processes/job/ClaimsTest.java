package io.quicksizer.processes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.FeedbackImpact;
import io.quicksizer.processes.model.FeedbackKind;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.TriageOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables and facts of other types than they should have. */
class ClaimsTest {
    private static final String ID = "0198f3a1-7c00-7000-8000-0000000000aa";

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "\"1-1-1-1-1\"", "[]"})
    void a_value_that_is_no_id_is_none(String value) {
        assertThat(claims(value).uuid("v")).isEmpty();
        assertThat(claims(value).uuid("w")).isEmpty();
    }

    @Test
    void an_id_may_be_written_in_capitals() {
        assertThat(claims('"' + ID.toUpperCase(Locale.ROOT) + '"').uuid("v")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1.5", "\"1\"", "1e300", "5000000000"})
    void a_value_that_is_no_whole_number_is_none(String value) {
        assertThat(claims(value).number("v")).isEmpty();
        assertThat(claims("3").number("v")).contains(3);
    }

    @Test
    void levels_that_are_no_list_are_the_fault_of_the_policy() {
        assertThatThrownBy(() -> claims("[]").levels())
                .isInstanceOf(OperatorReadable.class)
                .hasMessageContaining("approval policy");
    }

    @Test
    void a_header_that_the_model_lacks_and_a_call_that_is_none_are_faults_of_the_product() {
        Job job =
                new Job(1, JobType.RECORD_STEP, 2, 3, "Task_RecordScope", "sizing-engagement", Map.of(), 5, json("{}"));
        assertThatThrownBy(() -> job.header("step")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(job::calledProcess).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(job::runId).isInstanceOf(OperatorReadable.class);
    }

    @ParameterizedTest
    @EnumSource(TriageOutcome.class)
    void a_triage_ends_with_a_decision_and_with_nothing_else(TriageOutcome outcome) {
        assertThat(TriageOutcome.decision(outcome.text()).isPresent()).isEqualTo(outcome.isDecision());
    }

    @Test
    void facts_are_complete_and_within_their_ranges() {
        assertThatThrownBy(() -> new FeedbackFacts(FeedbackKind.IDEA, FeedbackImpact.MINOR, 0))
                .isInstanceOf(IllegalArgumentException.class);
        Map<String, BigDecimal> figures = new HashMap<>();
        Arrays.stream(PolicyFact.values()).forEach(fact -> figures.put(fact.variable(), BigDecimal.ONE));
        figures.put("anotherFact", BigDecimal.TEN);
        assertThat(PolicyFacts.read(figures).byVariable()).doesNotContainKey("anotherFact");
        figures.put(PolicyFact.TOTAL_DAYS.variable(), null);
        assertThatThrownBy(() -> PolicyFacts.read(figures)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The variables have one, v. */
    private static Claims claims(String value) {
        return new Claims(json("{\"v\":" + value + "}"));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
