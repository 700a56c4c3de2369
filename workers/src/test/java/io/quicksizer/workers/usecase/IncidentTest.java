package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.IncidentCause;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.operations.OperationsOverview.Incident;
import io.quicksizer.workers.operations.OperationsQueries;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class IncidentTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

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

    @ParameterizedTest
    @EnumSource(IncidentCause.class)
    void incidents_of_called_processes_belong_to_their_engagement(IncidentCause cause) {
        UUID id = office.submitted("Stopped in approval");
        engine.stop(engine.called(id).orElseThrow(), "Task_SignOff", cause, "");

        assertThat(incident(id).message()).startsWith("In \"" + office.name(id) + "\" at \"Sign off the revision\"");
    }

    private Incident incident(UUID id) {
        return operations.overview(office.person("admin")).ifDone().orElseThrow().incidents().stream()
                .filter(found -> found.engagement() != null
                        && found.engagement().engagementId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
