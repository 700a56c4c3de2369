package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.engine.EngineMark;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.operations.Reconciling;
import io.quicksizer.workers.operations.Reconciling.Progress;
import io.quicksizer.workers.operations.WatchingRuns;
import io.quicksizer.workers.recovery.ComparingMarks;
import io.quicksizer.workers.recovery.RecoveryStatus;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Database and engine are backed up, lost and restored in every order, and come together again. The database is the
 * test's own: a reconciliation takes up every engagement that runs.
 */
@UseCaseTest
@QuicksizerDatabase(sharedAs = "reconciling")
class ReconcilingTest {
    private static final int MOST_PORTIONS = 500;

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private ComparingMarks comparing;

    @Autowired
    private RecoveryStatus status;

    @Autowired
    private Reconciling reconciling;

    @Autowired
    private WatchingRuns watching;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void inStep() {
        office.newDay();
        office.deliver();
        clock.pass(Duration.ofMinutes(1));
        comparing.beat();
        reconcile();
        assertThat(state()).isEqualTo(RecoveryState.IN_STEP);
    }

    @AfterEach
    void reconcileWhatIsLeft() {
        engine.searchOfAnotherEngine(false);
        reconcile();
    }

    @Test
    void an_engine_that_was_emptied_is_noticed_at_the_second_look_and_everything_is_taken_up() {
        UUID wizard = office.at("Emptied in the wizard", Step.SCENARIOS);
        UUID approval = office.submitted("Emptied in approval");
        empty();
        comparing.beat();
        assertThat(state()).isEqualTo(RecoveryState.IN_STEP);
        comparing.beat();
        assertThat(state()).isEqualTo(RecoveryState.ENGINE_EMPTY);
        int deployments = engine.deployments();
        reconcile();
        assertThat(engine.deployments()).isEqualTo(deployments + 1);
        assertOneEach(wizard, approval);
        assertThat(office.step(wizard)).contains(Step.SCENARIOS);
        assertThat(office.step(approval)).contains(Step.SIGN_OFF);
        office.decide("approver2", approval, "approve");
        assertThat(office.status(approval)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void an_engine_from_an_older_backup_is_noticed_and_what_it_did_not_see_is_not_lost() {
        UUID id = office.at("Older engine", Step.SCOPE);
        Map<Long, EngineMark> backup = engine.backUpMarks();
        beats(3);
        accepted(office.enter("planner", id, Step.SCOPE, Office.entry(Step.SCOPE)));
        office.deliver();
        engine.restoreMarks(backup);
        beats(2);
        assertThat(state()).isEqualTo(RecoveryState.ENGINE_OLDER);
        reconcile();
        assertOneEach(id);
        assertThat(office.step(id)).contains(Step.SCENARIOS);
    }

    @Test
    void a_database_from_an_older_backup_is_noticed_and_ends_what_it_knows_nothing_of() {
        UUID id = office.at("Older database", Step.SCOPE);
        long beat = jdbc.sql("select acknowledged from recovery_mark")
                .query(Long.class)
                .single();
        beats(3);
        StandInEngine.Instance unknown = engine.startAlone(
                ProcessId.SIZING_ENGAGEMENT, Map.of("runId", UUID.randomUUID().toString()));
        jdbc.sql("update recovery_mark set acknowledged = :beat, intended = :beat")
                .param("beat", beat)
                .update();
        beats(2);
        assertThat(state()).isEqualTo(RecoveryState.DATABASE_OLDER);
        watching.compare();
        watching.compare();
        assertThat(active()).as("nobody is ended while they are apart").contains(unknown.key());
        reconcile();
        assertOneEach(id);
        assertThat(active()).doesNotContain(unknown.key());
    }

    @Test
    void an_engine_that_was_replaced_and_comes_back_late_is_noticed() {
        UUID id = office.at("Late engine", Step.SCOPE);
        Map<Long, EngineMark> old = engine.backUpMarks();
        empty();
        beats(2);
        reconcile();
        engine.restoreMarks(old);
        beats(2);
        assertThat(state()).isEqualTo(RecoveryState.ENGINE_OTHER);
        reconcile();
        assertOneEach(id);
        assertThat(engine.backUpMarks()).hasSize(1);
    }

    @Test
    void repeating_a_finished_reconciliation_changes_nothing() {
        UUID id = office.at("Repeated", Step.SCOPE);
        empty();
        beats(2);
        reconcile();
        long leading = engine.leading(id).getFirst().key();
        Progress again = portion();
        assertThat(again.finished()).isTrue();
        assertThat(again.rebuilt()).isZero();
        assertThat(engine.leading(id)).extracting(StandInEngine.Instance::key).containsExactly(leading);
    }

    @Test
    void an_interrupted_reconciliation_goes_on_where_it_was_and_rebuilds_nothing_twice() {
        UUID id = office.at("Interrupted", Step.SCOPE);
        empty();
        beats(2);
        portion();
        UUID run = office.engagement(id).runId();
        assertThat(status.current().reconcilingSince()).isNotNull();
        clock.pass(Duration.ofMinutes(5));
        reconcile();
        assertThat(office.engagement(id).runId()).isEqualTo(run);
        assertOneEach(id);
        assertThat(status.current().reconcilingSince()).isNull();
    }

    @Test
    void without_an_engine_nothing_is_concluded_and_nothing_is_reconciled() {
        engine.away(true);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(comparing::beat))
                .isInstanceOf(io.quicksizer.processes.engine.EngineException.class);
        engine.away(false);
        assertThat(state()).isEqualTo(RecoveryState.IN_STEP);
        empty();
        clock.pass(Duration.ofMinutes(1));
        beats(2);
        engine.away(true);
        assertThat(reconciling.reconcile(office.person("admin"), "")).isInstanceOf(Answer.Conflicting.class);
        engine.away(false);
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void openings_wait_while_the_two_are_apart_and_are_delivered_afterwards() {
        empty();
        beats(2);
        UUID id = office.opened("Opened while apart");
        office.deliver();
        assertThat(engine.leading(id)).isEmpty();
        reconcile();
        assertOneEach(id);
    }

    @Test
    void a_search_that_shows_another_engine_is_not_believed() {
        UUID id = office.at("Old search", Step.SCOPE);
        clock.pass(Duration.ofMinutes(5));
        watching.compare();
        int missing = status.current().missing();
        engine.searchOfAnotherEngine(true);
        engine.leading(id).forEach(instance -> engine.terminate(instance.key()));
        watching.compare();
        assertThat(status.current().missing()).isEqualTo(missing);
        engine.searchOfAnotherEngine(false);
        watching.compare();
        assertThat(status.current().missing()).isEqualTo(missing + 1);
        clock.pass(Duration.ofMinutes(5));
        reconcile();
        assertOneEach(id);
    }

    @Test
    void only_administrators_reconcile() {
        assertThat(reconciling.reconcile(office.person("planner"), "")).isInstanceOf(Answer.Refused.class);
        assertThat(reconciling.status(office.person("planner"))).isInstanceOf(Answer.Refused.class);
    }

    private void empty() {
        engine.reset();
        engine.restoreMarks(Map.of());
    }

    private void beats(int times) {
        for (int beat = 0; beat < times; beat++) {
            comparing.beat();
        }
    }

    private Progress portion() {
        return reconciling
                .reconcile(office.person("admin"), "by a test")
                .ifDone()
                .orElseThrow();
    }

    private void reconcile() {
        boolean finished = false;
        for (int portions = 0; !finished && portions < MOST_PORTIONS; portions++) {
            finished = portion().finished();
            office.deliver();
            clock.pass(Duration.ofSeconds(40));
            watching.compare();
        }
        assertThat(finished).isTrue();
    }

    private RecoveryState state() {
        return status.current().state();
    }

    private List<Long> active() {
        return engine.activeInstances(ProcessId.SIZING_ENGAGEMENT, MOST_PORTIONS * MOST_PORTIONS).stream()
                .map(io.quicksizer.processes.engine.ActiveInstance::processInstanceKey)
                .toList();
    }

    private void assertOneEach(UUID... engagements) {
        assertThat(List.of(engagements))
                .allSatisfy(id -> assertThat(engine.leading(id)).hasSize(1));
        assertThat(state()).isEqualTo(RecoveryState.IN_STEP);
    }
}
