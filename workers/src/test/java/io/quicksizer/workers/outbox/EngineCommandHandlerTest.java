package io.quicksizer.workers.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.quicksizer.processes.engine.FeedbackSent;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.FeedbackImpact;
import io.quicksizer.processes.model.FeedbackKind;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class EngineCommandHandlerTest {
    private static final UUID ID = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final Correlation CORRELATION = new Correlation("c-12345678", null);

    private final WorkflowEngine engine = mock();
    private final DeployingModels models = mock();
    private final ProcessMove moving = mock();
    private final TaskHolders holders = mock();
    private final EngineCommandHandler commands = new EngineCommandHandler(engine, models, moving, holders);

    @Test
    void an_engagement_is_opened_when_the_models_are_deployed() {
        carryOut(new EngineCommand.OpenProcess(ID, OTHER, "anna"));
        InOrder order = inOrder(models, engine);
        order.verify(models).requireDeployed();
        order.verify(engine).open(OpenEngagement.fresh(ID, OTHER, "c-12345678", null, "anna"));
    }

    @Test
    void each_command_becomes_the_one_of_the_engine() {
        carryOut(new EngineCommand.EntryRecorded(ID, OTHER));
        verify(engine).entryRecorded(OTHER, "c-12345678", null);
        carryOut(new EngineCommand.Withdraw(ID, OTHER));
        verify(engine).withdraw(OTHER, "c-12345678", null);
        carryOut(new EngineCommand.Cancel(ID, OTHER));
        verify(engine).cancel(OTHER, "c-12345678", null);
        carryOut(new EngineCommand.Terminate(ID, 7));
        verify(engine).terminate(7);
        carryOut(new EngineCommand.DeployPolicy(ID));
        verify(models).deployPolicy(ID);
    }

    @Test
    void what_moves_a_process_is_decided_by_the_record() {
        EngineCommand.Restart restart = new EngineCommand.Restart(ID, OTHER, 7, RestartPoint.SCOPE, 2);
        carryOut(restart);
        verify(moving).restart(restart, CORRELATION);
        EngineCommand.Rebuild rebuild =
                new EngineCommand.Rebuild(ID, OTHER, RestartPoint.SCOPE, "anna", 2, true, 0, null);
        carryOut(rebuild);
        verify(moving).rebuild(rebuild, CORRELATION);
    }

    @Test
    void whose_task_it_is_follows_the_record() {
        EngineCommand.ChangeOwner change = new EngineCommand.ChangeOwner(ID, OTHER, "bob");
        carryOut(change);
        verify(holders).carryOut(change);
        EngineCommand.AssignTask assign = new EngineCommand.AssignTask(ID, OTHER, "bob");
        carryOut(assign);
        verify(holders).carryOut(assign);
        assertThat(assign.aggregateId())
                .as("nothing else of the engagement waits for it")
                .isEqualTo(OTHER);
        EngineCommand.OfferTask offer = new EngineCommand.OfferTask(ID, OTHER);
        carryOut(offer);
        verify(holders).carryOut(offer);
        assertThat(offer.aggregateId()).isEqualTo(OTHER);
    }

    @Test
    void a_triage_begins_when_the_models_are_deployed_and_goes_on_when_it_is_recorded() {
        carryOut(new EngineCommand.StartTriage(ID, OTHER, "PROBLEM", "BLOCKS", 3));
        InOrder order = inOrder(models, engine);
        order.verify(models).requireDeployed();
        order.verify(engine)
                .feedbackSent(new FeedbackSent(
                        ID,
                        OTHER,
                        "c-12345678",
                        null,
                        new FeedbackFacts(FeedbackKind.PROBLEM, FeedbackImpact.BLOCKS, 3)));
        carryOut(new EngineCommand.TriageEntered(ID, OTHER));
        verify(engine).entryRecorded(OTHER, "c-12345678", null);
        carryOut(new EngineCommand.DeployFeedbackPolicy(ID));
        verify(models).deployFeedbackPolicy();
    }

    private void carryOut(EngineCommand command) {
        commands.carryOut(command, CORRELATION);
    }
}
