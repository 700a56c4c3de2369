package io.quicksizer.workers.outbox;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.quicksizer.db.journal.StepElement;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.journal.Visit;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.HumanTaskRef;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.outbox.EngineCommand.AssignTask;
import io.quicksizer.workers.outbox.EngineCommand.ChangeOwner;
import io.quicksizer.workers.outbox.EngineCommand.OfferTask;
import io.quicksizer.workers.tasklist.StepCandidates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskHoldersTest {
    private static final UUID ENGAGEMENT = new UUID(1, 1);
    private static final UUID RUN = new UUID(2, 2);
    private static final UUID VISIT = new UUID(3, 3);
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Outbox outbox = mock();
    private final StepJournal journal = mock();
    private final ProcessRuns runs = mock();
    private final StepCandidates candidates = mock();
    private final WorkflowEngine engine = mock();
    private final TaskHolders holders = new TaskHolders(outbox, journal, runs, candidates, engine);

    @BeforeEach
    void nothing_waits() {
        when(journal.waitingVisit(any())).thenReturn(Optional.empty());
        when(runs.find(any())).thenReturn(Optional.empty());
    }

    @Test
    void a_new_owner_gets_the_steps_to_come_and_the_one_that_waits() {
        waiting(Step.SCOPE, 12L);
        holders.ownerChanged(ENGAGEMENT, RUN, "bob");
        verify(outbox).add(new ChangeOwner(ENGAGEMENT, RUN, "bob"));
        verify(outbox).add(new AssignTask(ENGAGEMENT, VISIT, "bob"));
        verify(outbox).add(new OfferTask(ENGAGEMENT, VISIT));
    }

    @Test
    void the_step_that_waits_is_offered_to_others_after_a_change_of_sharing_and_a_sign_off_is_not() {
        waiting(Step.SIGN_OFF, 12L);
        holders.sharingChanged(ENGAGEMENT);
        verifyNoInteractions(outbox);
        waiting(Step.SCOPE, 12L);
        holders.sharingChanged(ENGAGEMENT);
        verify(outbox).add(new OfferTask(ENGAGEMENT, VISIT));
    }

    @Test
    void the_engine_offers_the_task_to_those_who_may_edit_now_while_the_same_visit_waits() {
        when(candidates.of(ENGAGEMENT))
                .thenReturn(Optional.of(new StepCandidates.Candidates("bob", List.of("bob", "carol"))));
        waiting(Step.SCOPE, 12L);
        holders.carryOut(new OfferTask(ENGAGEMENT, new UUID(9, 9)));
        verifyNoInteractions(engine);
        holders.carryOut(new OfferTask(ENGAGEMENT, VISIT));
        verify(engine).offer(new HumanTaskRef(11, 12, Step.SCOPE), "bob", List.of("bob", "carol"));
    }

    @Test
    void a_new_owner_does_not_get_the_sign_off_that_waits() {
        waiting(Step.SIGN_OFF, 12L);
        holders.ownerChanged(ENGAGEMENT, RUN, "bob");
        verify(outbox).add(new ChangeOwner(ENGAGEMENT, RUN, "bob"));
        verifyNoMoreInteractions(outbox);
    }

    @Test
    void an_approver_gets_the_sign_off_that_waits_and_nothing_else() {
        holders.signOffAssigned(ENGAGEMENT, "anna");
        waiting(Step.REVIEW, 12L);
        holders.signOffAssigned(ENGAGEMENT, "anna");
        verifyNoInteractions(outbox);
        waiting(Step.SIGN_OFF, 12L);
        holders.signOffAssigned(ENGAGEMENT, "anna");
        verify(outbox).add(new AssignTask(ENGAGEMENT, VISIT, "anna"));
    }

    @Test
    void the_engine_hears_of_the_new_owner_of_a_run_that_runs() {
        holders.carryOut(new ChangeOwner(ENGAGEMENT, RUN, "bob"));
        run(7L, "WITHDRAWN");
        holders.carryOut(new ChangeOwner(ENGAGEMENT, RUN, "bob"));
        run(null, null);
        holders.carryOut(new ChangeOwner(ENGAGEMENT, RUN, "bob"));
        verifyNoInteractions(engine);
        run(7L, null);
        holders.carryOut(new ChangeOwner(ENGAGEMENT, RUN, "bob"));
        verify(engine).changeOwner(7, "bob");
    }

    @Test
    void the_engine_assigns_the_task_only_while_the_same_visit_waits() {
        holders.carryOut(new AssignTask(ENGAGEMENT, VISIT, "bob"));
        waiting(Step.SCOPE, null);
        holders.carryOut(new AssignTask(ENGAGEMENT, VISIT, "bob"));
        waiting(Step.SCOPE, 12L, null);
        holders.carryOut(new AssignTask(ENGAGEMENT, VISIT, "bob"));
        waiting(Step.SCOPE, 12L);
        holders.carryOut(new AssignTask(ENGAGEMENT, new UUID(9, 9), "bob"));
        verify(engine, never()).assign(any(), any());
        holders.carryOut(new AssignTask(ENGAGEMENT, VISIT, "bob"));
        verify(engine).assign(new HumanTaskRef(11, 12, Step.SCOPE), "bob");
    }

    private void waiting(Step step, @Nullable Long element) {
        waiting(step, element, 11L);
    }

    private void waiting(Step step, @Nullable Long element, @Nullable Long instance) {
        StepElement place = new StepElement(RUN, element, instance, "sizing-engagement", step.elementId(), step.name());
        when(journal.waitingVisit(ENGAGEMENT))
                .thenReturn(Optional.of(new Visit(VISIT, ENGAGEMENT, place, 1, NOW, null, null, null)));
    }

    private void run(@Nullable Long instance, @Nullable String ended) {
        when(runs.find(RUN))
                .thenReturn(Optional.of(new ProcessRun(
                        RUN,
                        ENGAGEMENT,
                        NOW,
                        Optional.ofNullable(instance),
                        Optional.ofNullable(ended),
                        Optional.empty())));
    }
}
