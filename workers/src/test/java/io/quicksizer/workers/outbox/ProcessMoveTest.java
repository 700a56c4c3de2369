package io.quicksizer.workers.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.StepEvent;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepEventRepository;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.outbox.EngineCommand.Rebuild;
import io.quicksizer.workers.outbox.EngineCommand.Restart;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.support.TransactionOperations;

class ProcessMoveTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final UUID RUN = new UUID(2, 2);
    private static final UUID EVENT = new UUID(3, 3);
    private static final Correlation CORRELATION = new Correlation("c-12345678", null);
    private static final Restart RESTART = new Restart(ID, EVENT, 7, RestartPoint.SCOPE, 2);
    private static final Rebuild REBUILD = new Rebuild(ID, RUN, RestartPoint.SCOPE, "anna", 2, true, 3, null);

    private final WorkflowEngine engine = mock();
    private final DeployingModels models = mock();
    private final EngagementRepository engagements = mock();
    private final StepEventRepository events = mock();
    private final ProcessRuns runs = mock();
    private final ProcessMove moving = new ProcessMove(
            engine,
            models,
            engagements,
            events,
            runs,
            Clock.fixed(NOW, ZoneOffset.UTC),
            TransactionOperations.withoutTransaction());

    @BeforeEach
    void leads() {
        run(RUN, 7L, null);
        engagement(RUN);
        happened(event(new UUID(9, 9), StepEventKind.ENTERED, "SCOPE"), restarted());
    }

    @Test
    void a_restart_is_carried_out_once() {
        moving.restart(RESTART, CORRELATION);
        verify(engine).restartAt(7, RestartPoint.SCOPE, 2, "c-12345678", null);
    }

    @Test
    void a_restart_whose_step_was_entered_since_is_over_and_one_that_entered_another_is_not() {
        happened(restarted(), event(EVENT, StepEventKind.ENTERED, "SCOPE"));
        moving.restart(RESTART, CORRELATION);
        neverRestarted();
        happened(
                restarted(),
                event(new UUID(9, 8), StepEventKind.ENTERED, "SIZING"),
                event(new UUID(9, 7), StepEventKind.ENTERED, null),
                event(new UUID(9, 6), StepEventKind.COMPLETED, "SCOPE"));
        moving.restart(RESTART, CORRELATION);
        verify(engine).restartAt(7, RestartPoint.SCOPE, 2, "c-12345678", null);
    }

    @Test
    void a_restart_of_an_unknown_event_another_run_or_another_instance_moves_nothing() {
        happened(event(new UUID(9, 9), StepEventKind.ENTERED, "SCOPE"));
        moving.restart(RESTART, CORRELATION);
        happened(restarted());
        engagement(new UUID(2, 3));
        moving.restart(RESTART, CORRELATION);
        engagement(RUN);
        run(RUN, 8L, null);
        moving.restart(RESTART, CORRELATION);
        run(RUN, null, null);
        moving.restart(RESTART, CORRELATION);
        neverRestarted();
    }

    @Test
    void a_rebuilt_instance_claims_its_run_and_works_with_what_was_recorded() {
        run(RUN, null, null);
        when(engine.rebuildAt(any(), any())).thenReturn(9L);
        when(runs.claim(RUN, 9, NOW)).thenReturn(true);
        moving.rebuild(REBUILD, CORRELATION);
        verify(models).requireDeployed();
        ArgumentCaptor<OpenEngagement> opened = ArgumentCaptor.captor();
        verify(engine).rebuildAt(opened.capture(), eq(RestartPoint.SCOPE));
        org.assertj.core.api.Assertions.assertThat(opened.getValue())
                .isEqualTo(new OpenEngagement(ID, RUN, "c-12345678", null, "anna", 2, true, 3, null));
        verify(engine, never()).terminate(anyLong());
    }

    @Test
    void an_instance_that_comes_second_is_ended() {
        run(RUN, null, null);
        when(engine.rebuildAt(any(), any())).thenReturn(9L);
        when(runs.claim(RUN, 9, NOW)).thenReturn(false);
        moving.rebuild(REBUILD, CORRELATION);
        verify(engine).terminate(9);
    }

    @Test
    void a_run_that_is_unknown_over_or_claimed_is_not_rebuilt() {
        moving.rebuild(REBUILD, CORRELATION);
        run(RUN, null, "REPLACED");
        moving.rebuild(REBUILD, CORRELATION);
        when(runs.find(RUN)).thenReturn(Optional.empty());
        moving.rebuild(REBUILD, CORRELATION);
        verify(engine, never()).rebuildAt(any(), any());
    }

    @Test
    void nothing_is_rebuilt_before_the_models_are_deployed() {
        run(RUN, null, null);
        doThrow(new EngineUnavailable("not yet", null)).when(models).requireDeployed();
        assertThatThrownBy(() -> moving.rebuild(REBUILD, CORRELATION)).isInstanceOf(EngineUnavailable.class);
        verify(engine, never()).rebuildAt(any(), any());
    }

    private void neverRestarted() {
        verify(engine, never()).restartAt(anyLong(), any(), anyInt(), any(), any());
    }

    private void engagement(UUID run) {
        Engagement engagement = mock();
        when(engagement.runId()).thenReturn(run);
        when(engagements.findById(ID)).thenReturn(Optional.of(engagement));
    }

    private void run(UUID run, @Nullable Long instance, @Nullable String endReason) {
        when(runs.find(run))
                .thenReturn(Optional.of(new ProcessRun(
                        run,
                        ID,
                        NOW,
                        Optional.ofNullable(instance),
                        Optional.ofNullable(endReason),
                        Optional.empty())));
    }

    private void happened(StepEvent... those) {
        when(events.findByEngagementIdOrderByOccurredAtAscIdAsc(ID)).thenReturn(Arrays.asList(those));
    }

    private static StepEvent restarted() {
        return event(EVENT, StepEventKind.RESTARTED, "SCOPE");
    }

    private static StepEvent event(UUID id, StepEventKind kind, @Nullable String step) {
        StepEvent event = mock();
        when(event.id()).thenReturn(id);
        when(event.kind()).thenReturn(kind);
        when(event.element()).thenReturn(new StepElement(RUN, 1L, 7L, "sizing-engagement", "Task", step));
        return event;
    }
}
