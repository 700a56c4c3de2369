package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.IncidentCause;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.operations.OperationsOverview.Incident;
import io.quicksizer.workers.operations.OperationsQueries;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UseCaseTest
class IncidentTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private ObjectProvider<JobHandler> handlers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OperationsQueries operations;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @ParameterizedTest
    @EnumSource(IncidentCause.class)
    void operators_read_the_engagement_the_step_the_reason_and_the_next_action(IncidentCause cause) {
        UUID id = office.at("Stopped", Step.SCOPE);
        engine.stop(
                engine.leading(id).getFirst(),
                "Task_ChooseScope",
                cause,
                "java.lang.IllegalStateException: Gateway_Scope\n\tat io.quicksizer.Job");

        assertThat(incident(id).message())
                .startsWith("In \"" + office.name(id) + "\" at \"Choose scope\"")
                .endsWith(".")
                .doesNotContain("Exception", "Gateway_", "Task_");
        assertThat(incident(id).label()).isEqualTo("Choose scope");
    }

    @Test
    void each_job_of_an_engagement_knows_its_name_for_operate() {
        UUID id = office.submitted("Named");
        assertThat(engine.jobs())
                .filteredOn(job -> job.runId().equals(office.engagement(id).runId()))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(handlers.stream()
                                .filter(handler -> handler.type() == job.type())
                                .findFirst()
                                .orElseThrow()
                                .engagement(job))
                        .contains(office.name(id)));
    }

    @ParameterizedTest
    @EnumSource(IncidentCause.class)
    void incidents_of_called_processes_belong_to_their_engagement(IncidentCause cause) {
        UUID id = office.submitted("Stopped in approval");
        engine.stop(engine.called(id).orElseThrow(), "Task_SignOff", cause, "");

        assertThat(incident(id).message()).startsWith("In \"" + office.name(id) + "\" at \"Sign off the revision\"");
    }

    @Test
    void an_incident_of_a_called_process_of_which_no_job_has_succeeded_belongs_to_the_engagement_that_called_it() {
        UUID id = office.submitted("Stopped at the first job");
        var called = engine.called(id).orElseThrow();
        jdbc.sql("alter table called_process disable trigger user").update();
        jdbc.sql("update called_process set instance_key = null, claimed_at = null where instance_key = :key")
                .param("key", called.key)
                .update();
        jdbc.sql("alter table called_process enable trigger user").update();
        engine.stop(called, "Task_SignOff", IncidentCause.WORK_FAILED, "");

        assertThat(incident(id).message()).startsWith("In \"" + office.name(id) + "\" at \"Sign off the revision\"");
    }

    @Test
    void the_engines_answer_to_a_message_is_reported_with_the_names_of_elements() {
        UUID id = office.at("Answered", Step.SCOPE);
        jdbc.sql("update outbox_message set delivered_at = null, parked_at = now(), last_error ="
                        + " 'No element Task_ChooseScope is active' where aggregate_id = :id")
                .param("id", id)
                .update();

        assertThat(operations
                        .overview(office.person("admin"))
                        .ifDone()
                        .orElseThrow()
                        .undelivered())
                .filteredOn(message -> message.engagementId().equals(id))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.error()).isEqualTo("No element \"Choose scope\" is active"));
        jdbc.sql("update outbox_message set parked_at = null, abandoned_at = now() where aggregate_id = :id")
                .param("id", id)
                .update();
    }

    private Incident incident(UUID id) {
        return operations.overview(office.person("admin")).ifDone().orElseThrow().incidents().stream()
                .filter(found -> found.engagement() != null
                        && found.engagement().engagementId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
