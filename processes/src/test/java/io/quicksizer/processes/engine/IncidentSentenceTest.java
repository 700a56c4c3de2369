package io.quicksizer.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.value.ErrorType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentSentenceTest {
    private static final String OF_THE_ENGINE = "Expected result of the expression 'outcome' of Gateway_Scope to be"
            + " STRING, but was NULL\n\tat io.camunda.zeebe.Engine";

    @ParameterizedTest
    @EnumSource(ErrorType.class)
    void every_kind_of_incident_is_reported_in_sentences_with_engagement_step_and_next_action(ErrorType type) {
        assertThat(incident(type.name(), "Task_ChooseScope", OF_THE_ENGINE).sentence(Optional.of("Northwind")))
                .startsWith("In \"Northwind\" at \"Choose scope\"")
                .endsWith(".")
                .containsPattern("\\. .*\\b(retry|Restart)\\b")
                .doesNotContain("Gateway_", "Task_", "Expected", "io.camunda")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorType.class,
            names = {"UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void every_kind_that_the_engine_knows_has_a_sentence_of_its_own(ErrorType type) {
        assertThat(IncidentCause.of(type.name())).isNotEqualTo(IncidentCause.OTHER);
    }

    @Test
    void a_kind_of_a_later_engine_is_reported_too() {
        assertThat(incident("RESOURCE_NOT_FOUND", "Task_ChooseScope", "").sentence(Optional.of("Northwind")))
                .contains("only Operate shows");
    }

    @Test
    void a_job_says_itself_why_it_failed() {
        assertThat(incident("JOB_NO_RETRIES", "Task_ChooseScope", "Recording the step failed. The disk is full.")
                        .sentence(Optional.of("Northwind")))
                .isEqualTo("In \"Northwind\" at \"Choose scope\": Recording the step failed. The disk is full.");
        String refusal = "Recording the step failed. In \"Northwind\" at \"Choose scope\" nobody did. Retry.";
        assertThat(incident("JOB_NO_RETRIES", "Task_ChooseScope", refusal).sentence(Optional.of("Northwind")))
                .isEqualTo(refusal);
    }

    @Test
    void a_job_that_names_engagement_and_step_is_not_named_twice() {
        String named = "In \"Northwind\" at \"Choose scope\" nobody completed the step. Retry.";
        assertThat(incident("JOB_NO_RETRIES", "Task_ChooseScope", named).sentence(Optional.of("Northwind")))
                .isEqualTo(named);
        assertThat(incident("JOB_NO_RETRIES", "Task_ChooseScope", "Some worker failed.")
                        .sentence(Optional.of("Northwind")))
                .startsWith("In \"Northwind\" at \"Choose scope\", the job failed");
        assertThat(incident("IO_MAPPING_ERROR", "Task_ChooseScope", named).sentence(Optional.of("Northwind")))
                .startsWith("In \"Northwind\" at \"Choose scope\", ")
                .doesNotContain("nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "java.lang.IllegalStateException: nobody has submitted",
                "ERROR: insert into step_event (id) violates check constraint",
                "failed at io.quicksizer.workers.Job"
            })
    void a_technical_message_of_a_job_is_replaced(String message) {
        assertThat(incident("JOB_NO_RETRIES", "Task_ChooseScope", message).sentence(Optional.empty()))
                .isEqualTo("At \"Choose scope\" of an instance that belongs to no engagement, the job failed, and"
                        + " the log of the workers has the reason. Remove the cause, then retry.");
    }

    @Test
    void an_element_in_a_text_is_called_by_its_name() {
        assertThat(OperatorText.of("No element found with id 'Task_ChooseScope' or Gateway_Old"))
                .contains("No element found with id \"Choose scope\" or an element of another version");
    }

    private static ProcessIncident incident(String errorType, String element, String message) {
        return new ProcessIncident(
                1, 2, "sizing-engagement", element, IncidentCause.of(errorType), message, null, null);
    }
}
