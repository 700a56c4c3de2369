package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.RemindingOwners;
import io.quicksizer.workers.operations.OperationsQueries;
import io.quicksizer.workers.operations.Rebuilding;
import io.quicksizer.workers.operations.WatchingRuns;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class WatchingTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private RemindingOwners reminding;

    @Autowired
    private WatchingRuns watching;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private EngagementQueries queries;

    @Autowired
    private OperationsQueries operations;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void the_owner_of_an_idle_engagement_is_reminded_once_and_again_after_as_long() {
        UUID id = office.at("Idle", Step.SCOPE);
        everybody();
        assertThat(office.audited(id, "engagement.remind")).isZero();
        clock.pass(Duration.ofDays(15));
        everybody();
        everybody();
        assertThat(office.audited(id, "engagement.remind")).isEqualTo(1);
        clock.pass(Duration.ofDays(15));
        everybody();
        assertThat(office.audited(id, "engagement.remind")).isEqualTo(2);
    }

    @Test
    void several_workers_remind_once() {
        UUID id = office.at("Many workers", Step.SCOPE);
        clock.pass(Duration.ofDays(15));
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(this::everybody))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(office.audited(id, "engagement.remind")).isEqualTo(1);
    }

    @Test
    void what_waits_for_a_sign_off_is_not_idle() {
        UUID id = office.submitted("Not idle");
        clock.pass(Duration.ofDays(15));
        everybody();
        assertThat(office.audited(id, "engagement.remind")).isZero();
    }

    @Test
    void a_cancelled_instance_is_noticed_its_planner_is_notified_and_operators_see_it() {
        UUID id = office.at("Cancelled", Step.SCOPE);
        clock.pass(Duration.ofMinutes(2));
        watching.compare();
        assertThat(lost(id)).isFalse();
        engine.terminate(engine.leading(id).getFirst().key());
        watching.compare();
        assertThat(lost(id)).isTrue();
        assertThat(office.audited(id, "run.missing")).isEqualTo(1);
        assertThat(operations
                        .standing(office.person("admin"), id)
                        .ifDone()
                        .orElseThrow()
                        .missingSince())
                .isNotNull();
        watching.compare();
        assertThat(office.audited(id, "run.missing")).isEqualTo(1);
    }

    @Test
    void a_cancelled_instance_is_noticed_at_once_although_it_had_just_begun() {
        UUID id = office.at("Cancelled at once", Step.SCOPE);
        engine.terminate(engine.leading(id).getFirst().key());
        watching.noticeCancelled();
        assertThat(lost(id)).isTrue();
        assertThat(office.audited(id, "run.missing")).isEqualTo(1);
        watching.noticeCancelled();
        watching.compare();
        assertThat(office.audited(id, "run.missing")).isEqualTo(1);
    }

    @Test
    void what_was_noticed_is_listed_and_rebuilt_at_once_although_its_planner_has_just_gone_on() {
        UUID id = office.at("Rebuilt at once", Step.SCOPE);
        engine.terminate(engine.leading(id).getFirst().key());
        watching.noticeCancelled();
        accepted(office.enter("planner", id, Step.SCOPE, Office.entry(Step.SCOPE)));
        Person admin = office.person("admin");
        assertThat(operations.overview(admin).ifDone().orElseThrow().lost())
                .extracting(RunningEngagement::engagementId)
                .contains(id);
        assertThat(rebuilding
                        .rebuild(admin, id, null, "")
                        .ifDone()
                        .orElseThrow()
                        .rebuilt())
                .hasSize(1);
        office.deliver();
        assertThat(lost(id)).isFalse();
        assertThat(office.step(id)).contains(Step.SCENARIOS);
    }

    @Test
    void an_opening_that_the_engine_forgot_is_noticed_reported_and_rebuilt() {
        engine.forgetOpenings(true);
        UUID id = office.opened("Forgotten");
        watching.compare();
        assertThat(lost(id)).isFalse();
        clock.pass(Duration.ofMinutes(3));
        watching.compare();
        assertThat(lost(id)).isTrue();
        assertThat(office.audited(id, "run.missing")).isEqualTo(1);
        engine.forgetOpenings(false);
        assertThat(rebuilding
                        .rebuild(office.person("admin"), id, null, "")
                        .ifDone()
                        .orElseThrow()
                        .rebuilt())
                .hasSize(1);
        office.deliver();
        assertThat(lost(id)).isFalse();
        assertThat(office.step(id)).contains(Step.CONTEXT);
    }

    @Test
    void an_opening_that_is_only_late_is_not_missing_any_more() {
        engine.forgetOpenings(true);
        UUID id = office.opened("Late");
        clock.pass(Duration.ofMinutes(3));
        watching.compare();
        assertThat(lost(id)).isTrue();
        engine.forgetOpenings(false);
        office.openAgain(id);
        assertThat(lost(id)).isFalse();
    }

    @Test
    void an_engine_that_does_not_answer_has_lost_nothing() {
        UUID id = office.at("Silent", Step.SCOPE);
        clock.pass(Duration.ofMinutes(2));
        engine.away(true);
        watching.compare();
        assertThat(lost(id)).isFalse();
    }

    private boolean lost(UUID id) {
        return queries.view(office.person("planner"), id)
                .ifDone()
                .orElseThrow()
                .progress()
                .lost();
    }

    private void everybody() {
        while (reminding.remind() > 0) {
            // the database of all tests holds many
        }
    }
}
