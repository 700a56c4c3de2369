package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.quicksizer.processes.engine.TaskCompletion;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Each task is offered to the right people and carries what its form needs")
class TaskOfferTest {
    private static WorkflowTestBed bed;

    @BeforeAll
    static void startEngine() {
        bed = WorkflowTestBed.start();
    }

    @AfterAll
    static void stopEngine() {
        bed.close();
    }

    @Test
    void a_wizard_step_belongs_to_the_owner() {
        UserTaskRecordValue task = task(Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT));
        assertThat(task.getAssignee()).isEqualTo(Journey.PLANNER);
        assertThat(task.getCandidateGroupsList()).containsExactly("planner");
        assertThat(task.getFormKey()).isPositive();
    }

    @Test
    void a_sign_off_is_open_to_the_level_s_group_and_its_delegates_until_its_limit() {
        UserTaskRecordValue task = task(Journey.open(bed, Dossier.ONE_LEVEL).toSigning());
        assertThat(task.getAssignee()).isEmpty();
        assertThat(task.getCandidateGroupsList()).containsExactly("approvers");
        assertThat(task.getCandidateUsersList()).containsExactly("approver2");
        Duration betweenReminderAndLimit =
                Duration.between(OffsetDateTime.parse(task.getFollowUpDate()), OffsetDateTime.parse(task.getDueDate()));
        assertThat(betweenReminderAndLimit).isCloseTo(Duration.ofDays(2), Duration.ofMinutes(1));
    }

    @Test
    void a_task_can_be_handed_to_another_person() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT);
        bed.workflow().setAssignee(journey.visit(), "planner2");
        assertThat(task(journey).getAssignee()).isEqualTo("planner2");
    }

    @Test
    void the_correlation_id_follows_whoever_moved_the_process_last() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL)
                .toSigning()
                .submit(Submissions.right(Step.SIGN_OFF))
                .endsWith("Event_ProposalReady");
        assertThat(journey.dossier().correlations)
                .startsWith("step-entered correlation-of-opening")
                .contains(
                        "record-step correlation-of-planner",
                        "record-decision correlation-of-approver",
                        "announce-export correlation-of-approver");
    }

    @Test
    void completing_twice_is_noticed() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT);
        var visit = journey.visit();
        journey.submit(Submissions.right(Step.CONTEXT));
        assertThat(bed.workflow().completeTask(visit, Map.of(), Journey.PLANNER))
                .isEqualTo(TaskCompletion.ALREADY_COMPLETED);
        assertThat(bed.workflow().assigneeOfCompletedTask(visit)).contains(Journey.PLANNER);
    }

    private static UserTaskRecordValue task(Journey journey) {
        return bed.records().tasks().get(journey.openTask().orElseThrow().key());
    }
}
