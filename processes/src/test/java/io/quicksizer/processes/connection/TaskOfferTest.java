package io.quicksizer.processes.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.quicksizer.processes.engine.TaskNotVisibleYet;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.Variable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    void a_wizard_step_belongs_to_the_owner_and_is_offered_to_those_who_may_edit_it() {
        UserTaskRecordValue task = task(Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT));
        assertThat(task.getAssignee()).isEqualTo(Journey.PLANNER);
        assertThat(task.getCandidateGroupsList()).isEmpty();
        assertThat(task.getCandidateUsersList()).containsExactly(Journey.PLANNER, "planner2");
        assertThat(task.getFormKey()).isPositive();
    }

    @Test
    void after_a_hand_over_the_waiting_task_and_those_to_come_are_the_new_owners() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT);
        bed.workflow().changeOwner(journey.visit().processInstanceKey(), "planner2");
        assertThat(task(journey).getAssignee()).isEqualTo(Journey.PLANNER);
        bed.workflow().assign(journey.visit(), "planner2");
        assertThat(task(journey).getAssignee()).isEqualTo("planner2");
        var over = journey.visit();
        journey.submit(Submissions.right(Step.CONTEXT)).at(Step.SCOPE);
        assertThat(task(journey).getAssignee()).isEqualTo("planner2");
        assertThatCode(() -> bed.workflow().assign(over, "planner")).doesNotThrowAnyException();
        assertThat(task(journey).getAssignee()).isEqualTo("planner2");
    }

    @Test
    void after_a_change_of_sharing_the_waiting_task_is_offered_to_others_and_taken_from_somebody_who_lost_access() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT);
        bed.workflow().assign(journey.visit(), "planner2");
        bed.workflow().offer(journey.visit(), Journey.PLANNER, List.of(Journey.PLANNER));
        assertThat(task(journey).getCandidateUsersList()).containsExactly(Journey.PLANNER);
        assertThat(task(journey).getAssignee()).isEqualTo(Journey.PLANNER);
        var over = journey.visit();
        journey.submit(Submissions.right(Step.CONTEXT)).at(Step.SCOPE);
        assertThatCode(() -> bed.workflow().offer(over, Journey.PLANNER, List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void owner_and_group_come_from_the_record_although_the_variables_differ() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL);
        journey.dossier().recorded.put(Variable.OWNER, "planner2");
        assertThat(task(journey.at(Step.CONTEXT)).getAssignee()).isEqualTo("planner2");
        journey.dossier().recorded.put(Variable.ASKED_GROUP, "senior-approvers");
        assertThat(task(journey.toSigning()).getCandidateGroupsList()).containsExactly("senior-approvers");
    }

    @Test
    void a_hand_over_of_what_the_engine_does_not_have_any_more_changes_nothing() {
        assertThatCode(() -> bed.workflow().changeOwner(4711, "planner2")).doesNotThrowAnyException();
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
    void the_search_names_who_completed_a_task() {
        Journey journey =
                Journey.open(bed, Dossier.ONE_LEVEL).in(Channel.TASKLIST).at(Step.CONTEXT);
        var visit = journey.visit();
        assertThatExceptionOfType(TaskNotVisibleYet.class)
                .isThrownBy(() -> bed.workflow().assigneeOfCompletedTask(visit));
        journey.submit(Submissions.right(Step.CONTEXT));
        assertThat(bed.workflow().assigneeOfCompletedTask(visit)).contains(Journey.PLANNER);
    }

    @Test
    void a_task_completed_by_nobody_has_no_assignee() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).toSigning();
        var visit = journey.visit();
        bed.tasklist().completeUnclaimed(journey.openTask().orElseThrow(), Submissions.right(Step.SIGN_OFF));
        journey.workUntil(() -> !visit.equals(journey.dossier().visit));
        assertThat(bed.workflow().assigneeOfCompletedTask(visit)).isEmpty();
    }

    @Test
    void rework_is_more_urgent_than_a_first_sizing_and_an_escalated_sign_off_most_of_all() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT);
        assertThat(task(journey).getPriority()).isEqualTo(50);
        assertThat(OffsetDateTime.parse(task(journey).getDueDate()).toInstant())
                .isCloseTo(bed.now().plus(Duration.ofDays(7)), within(1, ChronoUnit.MINUTES));
        journey.toSigning();
        assertThat(task(journey).getPriority()).isEqualTo(70);
        bed.increaseTime(Duration.ofDays(3).plusHours(1));
        journey.workUntil(() -> journey.dossier().count(JobType.OFFER_SIGN_OFF) == 2);
        journey.dossier().visit = null;
        journey.at(Step.SIGN_OFF);
        assertThat(task(journey).getPriority()).isEqualTo(90);
        journey.submit(Submissions.decision("request-changes", "Year 3 is thin"))
                .at(Step.REVIEW);
        assertThat(task(journey).getPriority()).isEqualTo(70);
    }

    @Test
    void tasks_of_different_engagements_can_be_distinguished() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT);
        assertThat(bed.records().variables(journey.visit().elementInstanceKey()))
                .containsEntry("taskContextDisplayName", "\"Three-year plan\"")
                .containsEntry("engagementName", "\"Three-year plan\"")
                .containsEntry("ready", "true")
                .doesNotContainKey("visitId");
    }

    private static UserTaskRecordValue task(Journey journey) {
        return bed.records().tasks().get(journey.openTask().orElseThrow());
    }
}
