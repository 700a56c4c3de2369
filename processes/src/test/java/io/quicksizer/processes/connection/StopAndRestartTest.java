package io.quicksizer.processes.connection;

import static io.quicksizer.processes.connection.Submissions.right;
import static io.quicksizer.processes.connection.Submissions.sizes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quicksizer.processes.connection.EngineSearch.ActiveElement;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.job.OperatorReadable;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An engagement can be stopped, restarted and rebuilt at every human step")
class StopAndRestartTest {
    private static WorkflowTestBed bed;

    @BeforeAll
    static void startEngine() {
        bed = WorkflowTestBed.start();
    }

    @AfterAll
    static void stopEngine() {
        bed.close();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void withdrawing_ends_it_and_its_approval(Step step) {
        Journey journey = resting(step);
        bed.workflow().withdraw(journey.dossier().runId, "correlation-" + step);
        bed.workflow().withdraw(journey.dossier().runId, "correlation-" + step);
        journey.endsWith("Event_EngagementWithdrawn");
        assertThat(journey.dossier().closed).isEqualTo("WITHDRAWN");
        assertThat(journey.dossier().count(JobType.CLOSE_ENGAGEMENT)).isEqualTo(1);
        assertThatNothingRuns();
        assertThat(journey.openTask()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void cancelling_ends_it_and_its_approval(Step step) {
        Journey journey = resting(step);
        bed.workflow().cancel(journey.dossier().runId, "correlation-" + step);
        journey.endsWith("Event_EngagementCancelled");
        assertThat(journey.dossier().closed).isEqualTo("CANCELLED");
        assertThatNothingRuns();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void an_admin_restarts_a_submitted_one_at_any_step(Step step) {
        Journey journey = resting(Step.SIGN_OFF);
        bed.workflow().restartAt(journey.dossier().rootInstance, step, "correlation-of-restart");
        journey.forgetVisit().at(step);
        journey.finish().endsWith("Event_ProposalReady");
        assertThatNothingRuns();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void an_admin_restarts_any_step_at_the_review(Step step) {
        Journey journey = resting(step);
        bed.workflow().restartAt(journey.dossier().rootInstance, Step.REVIEW, "correlation-of-restart");
        journey.forgetVisit().at(Step.REVIEW);
        journey.finish().endsWith("Event_ProposalReady");
        assertThatNothingRuns();
    }

    @ParameterizedTest
    @EnumSource(RestartPoint.class)
    void a_lost_one_is_taken_up_before_every_point(RestartPoint point) {
        Journey journey = Journey.rebuilt(bed, Dossier.ONE_LEVEL, point);
        journey.finish().endsWith("Event_ProposalReady");
        assertThatNothingRuns();
    }

    @Test
    void a_lost_approval_is_taken_up_at_the_level_that_has_not_signed() {
        Journey journey = Journey.rebuilt(bed, Dossier.TWO_LEVELS, RestartPoint.APPROVAL);
        journey.dossier().levelsSigned = 1;
        journey.rightly(Step.SIGN_OFF).endsWith("Event_ProposalReady");
        assertThat(journey.dossier().askedGroups).containsExactly("senior-approvers");
    }

    @Test
    void a_rebuilt_one_can_be_withdrawn() {
        Journey journey =
                Journey.rebuilt(bed, Dossier.ONE_LEVEL, RestartPoint.SIZING).at(Step.SIZING);
        bed.workflow().withdraw(journey.dossier().runId, "correlation-of-withdrawal");
        journey.endsWith("Event_EngagementWithdrawn");
    }

    @Test
    void terminating_leaves_nothing_and_is_no_error_twice() {
        Journey journey = resting(Step.SIGN_OFF);
        bed.workflow().terminate(journey.dossier().rootInstance);
        journey.workUntil(journey::ended);
        bed.workflow().terminate(journey.dossier().rootInstance);
        assertThat(journey.dossier().closed).isNull();
        assertThatNothingRuns();
    }

    @Test
    void opening_twice_opens_once() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).at(Step.CONTEXT);
        journey.openAgain();
        journey.submit(right(Step.CONTEXT)).at(Step.SCOPE);
        assertThat(journey.dossier().count(JobType.STEP_ENTERED)).isEqualTo(2);
        assertThat(bed.workflow().activeInstances(ProcessId.SIZING_ENGAGEMENT, 10))
                .hasSize(1);
        bed.workflow().terminate(journey.dossier().rootInstance);
        journey.workUntil(journey::ended);
        assertThatNothingRuns();
    }

    @ParameterizedTest
    @EnumSource(
            value = JobType.class,
            names = {"STEP_ENTERED", "RECORD_STEP", "FREEZE_REVISION", "REGISTER_CALL", "OPEN_APPROVAL", "RENDER_PDF"})
    void an_admin_restarts_one_that_waits_in_an_incident(JobType type) {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        journey.worker().answer(type, job -> {
            throw new OperatorReadable("The disk is full.");
        });
        journey.advance(() -> {
            bed.increaseTime(Duration.ofMinutes(2));
            return !bed.workflow().incidents(10).isEmpty();
        });
        journey.worker().answerRightly(type);
        bed.workflow().restartAt(journey.dossier().rootInstance, Step.SCOPE, "correlation-of-restart");
        journey.forgetVisit().at(Step.SCOPE);
        assertThat(bed.workflow().incidents(10)).isEmpty();
        journey.toEnd();
        assertThatNothingRuns();
    }

    @Test
    void a_restart_puts_the_revision_on_record() {
        Journey journey = resting(Step.SIGN_OFF);
        bed.workflow().restartAt(journey.dossier().rootInstance, RestartPoint.REVIEW, 2, "correlation-of-restart");
        journey.forgetVisit().at(Step.REVIEW);
        assertThat(bed.records().variables(journey.dossier().rootInstance)).containsEntry("revisionNumber", "2");
        journey.toEnd();
    }

    @Test
    void a_restart_is_repeated_while_the_search_shows_what_has_ended() {
        Journey journey = resting(Step.SIGN_OFF);
        long ended = journey.dossier().rootInstance + 1;
        assertThatExceptionOfType(EngineUnavailable.class)
                .isThrownBy(() -> new Instances(bed.client())
                        .moveTo(
                                journey.dossier().rootInstance,
                                List.of(new ActiveElement(ended, "Task_Approval")),
                                RestartPoint.REVIEW,
                                Map.of()));
        journey.toEnd();
    }

    private static Journey resting(Step step) {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL);
        while (journey.nextStep().orElseThrow() != step) {
            Step now = journey.nextStep().orElseThrow();
            journey.submit(now == Step.SIZING ? sizes("CUSTOM") : right(now));
        }
        return journey;
    }

    private static void assertThatNothingRuns() {
        assertThat(bed.records().active()).isEmpty();
        assertThat(bed.records().openJobs()).isEmpty();
    }
}
