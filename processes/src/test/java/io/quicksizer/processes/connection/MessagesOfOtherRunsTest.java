package io.quicksizer.processes.connection;

import static io.quicksizer.processes.connection.Submissions.right;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message reaches the run and the visit that it names, and no other")
class MessagesOfOtherRunsTest {
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
    void a_withdrawal_that_waits_does_not_reach_the_next_run_of_the_engagement() {
        Journey first = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        bed.workflow().terminate(first.dossier().rootInstance);
        first.workUntil(first::ended);
        bed.workflow().withdraw(first.dossier().runId, "correlation-of-a-late-withdrawal");
        bed.workflow().cancel(first.dossier().runId, "correlation-of-a-late-cancelling");
        Journey second = Journey.again(bed, first).at(Step.CONTEXT);
        second.toSigningOrEnd().endsWith("Event_ProposalReady");
        assertThat(second.dossier().closed).isNull();
    }

    @Test
    void an_entry_that_comes_late_or_twice_does_nothing() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        UUID left = journey.dossier().visitId;
        journey.submit(right(Step.CONTEXT)).at(Step.SCOPE);
        bed.workflow().entryRecorded(left, "correlation-of-a-repeat", null);
        journey.submit(Submissions.action("back")).at(Step.CONTEXT);
        bed.workflow().entryRecorded(left, "correlation-of-a-repeat", null);
        bed.workflow().entryRecorded(UUID.randomUUID(), "correlation-of-nobody", null);
        settle(journey);
        assertThat(journey.at(Step.CONTEXT).dossier().count(JobType.RECORD_STEP))
                .isEqualTo(2);
        journey.toSigningOrEnd().endsWith("Event_ProposalReady");
    }

    @Test
    void an_entry_for_a_task_that_was_completed_in_tasklist_does_nothing() {
        Journey journey =
                Journey.open(bed, Dossier.NO_LEVEL).in(Channel.TASKLIST).at(Step.CONTEXT);
        UUID left = journey.dossier().visitId;
        journey.submit(right(Step.CONTEXT)).at(Step.SCOPE);
        bed.workflow().entryRecorded(left, "correlation-of-the-portal", null);
        settle(journey);
        assertThat(journey.at(Step.SCOPE).dossier().count(JobType.RECORD_STEP)).isEqualTo(1);
        journey.toEnd();
    }

    @Test
    void an_entry_that_is_recorded_before_the_step_is_entered_waits_for_it() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL);
        journey.recordAtOnce();
        journey.workUntil(() -> journey.dossier().count(JobType.RECORD_STEP) == 1);
        journey.at(Step.SCOPE);
        journey.toEnd();
    }

    @Test
    void entries_of_one_engagement_leave_all_others_alone() {
        Journey one = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        Journey other = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        one.submit(right(Step.CONTEXT)).at(Step.SCOPE);
        settle(other);
        assertThat(other.dossier().count(JobType.RECORD_STEP)).isZero();
        one.toEnd();
        other.toEnd();
    }

    @Test
    void the_start_of_another_run_does_not_disturb_the_running_one() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        bed.workflow()
                .open(OpenEngagement.fresh(
                        journey.dossier().engagementId, UUID.randomUUID(), "correlation", null, "somebody"));
        settle(journey);
        assertThat(journey.dossier().count(JobType.STEP_ENTERED)).isEqualTo(1);
        journey.toEnd();
    }

    /** Lets the engine do whatever it would do. */
    private static void settle(Journey journey) {
        bed.waitUntilIdle();
        journey.workUntil(() -> bed.records().openJobs().isEmpty());
        bed.waitUntilIdle();
    }
}
