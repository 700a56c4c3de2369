package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.operations.Rebuilding;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class RebuildTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private StoppingEngagement stopping;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void a_lost_engagement_is_taken_up_where_it_stood_and_its_old_visits_are_over() {
        UUID id = office.at("Lost", Step.SCENARIOS);
        Visit old = office.waiting(id).orElseThrow();
        Job oldRecord = engine.last(JobType.RECORD_STEP);
        lose();
        rebuild(id);
        assertThat(office.waiting(id)).isEmpty();
        assertThat(office.enterOnly("planner", id, Step.SCENARIOS, Office.entry(Step.SCENARIOS)))
                .isInstanceOf(Answer.Conflicting.class);
        office.deliver();
        assertThat(office.step(id)).contains(Step.SCENARIOS);
        assertThat(office.waiting(id).orElseThrow().id()).isNotEqualTo(old.id());
        assertThat(engine.leading(id)).hasSize(1);
        assertThatThrownBy(() -> engine.perform(oldRecord))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("another run leads the engagement");
    }

    @Test
    void an_entry_that_was_recorded_before_the_loss_counts() {
        UUID id = office.at("Recorded", Step.SCOPE);
        engine.away(true);
        accepted(office.enter("planner", id, Step.SCOPE, Office.entry(Step.SCOPE)));
        engine.away(false);
        lose();
        rebuild(id);
        clock.pass(Duration.ofMinutes(5));
        office.deliver();
        assertThat(office.step(id)).contains(Step.SCENARIOS);
        assertThat(engine.leading(id)).hasSize(1);
    }

    @Test
    void a_submitted_review_that_was_lost_is_frozen_and_goes_to_its_approval() {
        UUID id = office.at("Submitted", Step.REVIEW);
        engine.away(true);
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        engine.away(false);
        lose();
        rebuild(id);
        clock.pass(Duration.ofMinutes(5));
        office.deliver();
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
        office.decide("approver2", id, "approve");
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void two_instances_of_one_run_end_as_one_when_the_answer_of_the_engine_was_lost() {
        UUID id = office.at("Answer lost", Step.SCOPE);
        lose();
        rebuild(id);
        engine.loseAnswers(true);
        office.deliver();
        engine.loseAnswers(false);
        clock.pass(Duration.ofMinutes(5));
        office.deliver();
        assertThat(engine.leading(id)).hasSizeGreaterThan(1);
        engine.goOn();
        office.deliver();
        assertThat(engine.leading(id)).hasSize(1);
        assertThat(office.step(id)).contains(Step.SCOPE);
        assertThat(engine.leading(id).getFirst().incident()).isEmpty();
    }

    @Test
    void what_the_first_attempt_began_leads_when_it_comes_first() {
        UUID id = office.at("First leads", Step.SCOPE);
        lose();
        rebuild(id);
        engine.loseAnswers(true);
        office.deliver();
        engine.loseAnswers(false);
        engine.goOn();
        clock.pass(Duration.ofMinutes(5));
        office.deliver();
        assertThat(engine.leading(id)).hasSize(1);
        assertThat(office.step(id)).contains(Step.SCOPE);
    }

    @Test
    void a_rebuild_that_is_ordered_twice_leads_to_one_instance_and_a_rebuilt_one_stays() {
        UUID id = office.at("Twice", Step.SCOPE);
        lose();
        rebuild(id);
        rebuild(id);
        office.deliver();
        assertThat(engine.leading(id)).hasSize(1);
        assertThat(rebuilding
                        .rebuild(office.person("admin"), id, null, "again")
                        .ifDone()
                        .orElseThrow()
                        .rebuilt())
                .isEmpty();
    }

    @Test
    void an_instance_that_was_thought_lost_is_ended_when_it_comes_back() {
        UUID id = office.at("Comes back", Step.SCOPE);
        Job late = engine.last(JobType.STEP_ENTERED);
        rebuild(id);
        office.deliver();
        assertThat(engine.leading(id)).hasSize(1);
        assertThatThrownBy(() -> engine.perform(late)).isInstanceOf(JobRefused.class);
        office.deliver();
        assertThat(engine.leading(id)).hasSize(1);
        assertThat(office.step(id)).contains(Step.SCOPE);
    }

    @Test
    void a_withdrawal_that_was_lost_on_the_way_is_carried_out_instead_of_a_rebuild() {
        UUID id = office.at("Withdrawn", Step.SCOPE);
        lose();
        stopping.withdraw(office.person("planner"), id, "enough");
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.DRAFT);
        rebuild(id);
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.WITHDRAWN);
        assertThat(engine.leading(id)).isEmpty();
    }

    @Test
    void a_withdrawal_of_an_earlier_run_does_not_reach_the_next_one() {
        UUID id = office.at("Earlier run", Step.SCOPE);
        UUID run = office.engagement(id).runId();
        lose();
        rebuild(id);
        office.deliver();
        engine.withdraw(run, "c-12345678");
        assertThat(office.step(id)).contains(Step.SCOPE);
        assertThat(office.status(id)).isEqualTo(EngagementStatus.DRAFT);
    }

    @Test
    void models_are_deployed_once_and_not_with_every_message() {
        office.opened("First");
        int deployments = engine.deployments();
        office.opened("Second");
        office.at("Third", Step.SCENARIOS);
        assertThat(engine.deployments()).isEqualTo(deployments);
    }

    private void lose() {
        engine.reset();
        clock.pass(Duration.ofMinutes(10));
    }

    private void rebuild(UUID id) {
        accepted(rebuilding.rebuild(
                office.person("admin"), id, java.time.Instant.now().plusSeconds(60), "lost"));
    }
}
