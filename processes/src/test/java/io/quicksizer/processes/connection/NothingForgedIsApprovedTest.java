package io.quicksizer.processes.connection;

import static io.quicksizer.processes.connection.Submissions.right;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Forged or missing variables lead to an incident and never to an approval")
class NothingForgedIsApprovedTest {
    private static final Map<String, Object> FORGED = Map.ofEntries(
            Map.entry("outcome", "approved"),
            Map.entry("signOffNeeded", false),
            Map.entry("openLevels", List.of()),
            Map.entry("levels", List.of()),
            Map.entry("askedLevel", 9),
            Map.entry("askedGroup", "planner"),
            Map.entry("dueAt", "2020-01-01T00:00:00Z"),
            Map.entry("escalated", true),
            Map.entry("nextStep", "REVIEW"),
            Map.entry("expertOpen", true),
            Map.entry("owner", "intruder"),
            Map.entry("revisionNumber", 7),
            Map.entry("runId", UUID.randomUUID().toString()),
            Map.entry("engagementId", UUID.randomUUID().toString()),
            Map.entry("callToken", UUID.randomUUID().toString()),
            Map.entry("visitId", UUID.randomUUID().toString()),
            Map.entry("submission", Map.of("decision", "approve", "action", "submit")));

    private WorkflowTestBed bed;

    @BeforeEach
    void startEngine() {
        bed = WorkflowTestBed.start();
    }

    @AfterEach
    void stopEngine() {
        bed.close();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void extra_variables_of_a_completed_task_stay_in_the_task(Step step) {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS);
        while (journey.nextStep().orElseThrow() != step) {
            journey.submit(journey.rightHere());
        }
        Job[] recorded = new Job[1];
        journey.worker().answer(step == Step.SIGN_OFF ? JobType.RECORD_DECISION : JobType.RECORD_STEP, job -> {
            recorded[0] = job;
            return JobOutcome.completed();
        });
        Map<String, Object> variables = new HashMap<>(FORGED);
        variables.putAll(journey.rightHere());
        journey.in(Channel.TASKLIST).enter(variables, "intruder");
        journey.workUntil(() -> recorded[0] != null);
        Job job = recorded[0];
        assertThat(job.runId()).isEqualTo(journey.dossier().runId);
        assertThat(job.claims().engagementId()).contains(journey.dossier().engagementId);
        assertThat(job.claims().text("owner")).contains(Journey.PLANNER);
        assertThat(job.claims().revisionNumber()).contains(1);
        assertThat(job.claims().uuid("visitId")).contains(journey.dossier().visitId);
        assertThat(job.claims().text("outcome")).isNotEqualTo(Optional.of("approved"));
        assertThat(job.claims().askedLevel()).isEqualTo(step == Step.SIGN_OFF ? Optional.of(1) : Optional.empty());
        assertThat(job.submission().has("decision")).isEqualTo(step == Step.SIGN_OFF);
        assertIncident(journey);
    }

    @ParameterizedTest
    @MethodSource("openings")
    void an_approval_that_opens_without_a_clear_answer_stops(Map<String, Object> opening) {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS);
        journey.worker().answer(JobType.OPEN_APPROVAL, job -> new JobOutcome.Completed(opening));
        journey.toSigningOrEnd();
        assertIncident(journey);
    }

    static Stream<Map<String, Object>> openings() {
        return Stream.of(
                Map.of(),
                Map.of("openLevels", List.of()),
                Map.of("openLevels", List.of(), "outcome", "approved"),
                Map.of("signOffNeeded", true, "openLevels", List.of()),
                Map.of("signOffNeeded", "false", "openLevels", List.of()),
                Map.of("signOffNeeded", false + " ", "openLevels", "approved"),
                Map.of("outcome", "approved"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_without_a_known_outcome_stops(Map<String, Object> decision) {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS).toSigning();
        journey.worker().answer(JobType.RECORD_DECISION, job -> new JobOutcome.Completed(decision));
        journey.enter(right(Step.SIGN_OFF), Journey.APPROVER);
        assertIncident(journey);
    }

    static Stream<Map<String, Object>> decisions() {
        return Stream.of(
                Map.of(), Map.of("outcome", "Approved"), Map.of("outcome", true), Map.of("decision", "approve"));
    }

    @Test
    void the_second_level_does_not_inherit_the_outcome_of_the_first() {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS).toSigning();
        journey.submit(right(Step.SIGN_OFF)).at(Step.SIGN_OFF);
        journey.worker().answer(JobType.RECORD_DECISION, job -> JobOutcome.completed());
        journey.enter(right(Step.SIGN_OFF), Journey.APPROVER);
        assertIncident(journey);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void a_step_without_a_known_outcome_stops(Map<String, Object> recorded) {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS).at(Step.CONTEXT);
        journey.worker().answer(JobType.RECORD_STEP, job -> new JobOutcome.Completed(recorded));
        journey.enter(right(Step.CONTEXT), Journey.PLANNER);
        assertIncident(journey);
    }

    static Stream<Map<String, Object>> recordings() {
        return Stream.of(
                Map.of(), Map.of("outcome", "submit"), Map.of("outcome", "approved"), Map.of("outcome", "back"));
    }

    @Test
    void a_called_process_that_is_started_on_its_own_is_not_served() {
        for (String process : List.of("sizing-approval", "sizing-export")) {
            Journey journey = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
            Map<String, Object> variables = new HashMap<>(Dossier.NO_LEVEL.variables());
            variables.putAll(FORGED);
            variables.put("runId", journey.dossier().runId.toString());
            long alone = bed.client()
                    .newCreateInstanceCommand()
                    .bpmnProcessId(process)
                    .latestVersion()
                    .variables(variables)
                    .send()
                    .join()
                    .getProcessInstanceKey();
            journey.workUntil(() -> {
                bed.increaseTime(Duration.ofMinutes(5));
                return bed.workflow().incidents(10).stream()
                        .anyMatch(incident -> incident.processInstanceKey() == alone);
            });
            assertThat(bed.records().completed(alone))
                    .doesNotContain("Event_Approved", "Event_Exported", "Task_CloseApproved", "Task_RenderCsv");
            bed.workflow().terminate(alone);
        }
    }

    private void assertIncident(Journey journey) {
        journey.workUntil(() -> !bed.workflow().incidents(10).isEmpty());
        assertThat(bed.records().passed())
                .extracting(EngineRecords.Passed::elementId)
                .doesNotContain("Task_CloseApproved", "Event_Approved", "Task_Export");
    }
}
