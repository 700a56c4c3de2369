package io.quicksizer.workers.outbox;

import io.quicksizer.processes.engine.FeedbackSent;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.FeedbackFacts;
import io.quicksizer.processes.model.FeedbackImpact;
import io.quicksizer.processes.model.FeedbackKind;
import io.quicksizer.workers.outbox.EngineCommand.AssignTask;
import io.quicksizer.workers.outbox.EngineCommand.Cancel;
import io.quicksizer.workers.outbox.EngineCommand.ChangeOwner;
import io.quicksizer.workers.outbox.EngineCommand.DeployFeedbackPolicy;
import io.quicksizer.workers.outbox.EngineCommand.DeployPolicy;
import io.quicksizer.workers.outbox.EngineCommand.EntryRecorded;
import io.quicksizer.workers.outbox.EngineCommand.OfferTask;
import io.quicksizer.workers.outbox.EngineCommand.OpenProcess;
import io.quicksizer.workers.outbox.EngineCommand.Rebuild;
import io.quicksizer.workers.outbox.EngineCommand.Restart;
import io.quicksizer.workers.outbox.EngineCommand.StartTriage;
import io.quicksizer.workers.outbox.EngineCommand.Terminate;
import io.quicksizer.workers.outbox.EngineCommand.TriageEntered;
import io.quicksizer.workers.outbox.EngineCommand.Withdraw;
import io.quicksizer.workers.platform.correlation.Correlation;
import org.springframework.stereotype.Component;

/** Execution of commands by the engine. Every command is idempotent. */
@Component
class EngineCommandHandler {
    private final WorkflowEngine engine;
    private final DeployingModels models;
    private final ProcessMove moving;
    private final TaskHolders holders;

    EngineCommandHandler(WorkflowEngine engine, DeployingModels models, ProcessMove moving, TaskHolders holders) {
        this.engine = engine;
        this.models = models;
        this.moving = moving;
        this.holders = holders;
    }

    void carryOut(EngineCommand command, Correlation correlation) {
        switch (command) {
            case OpenProcess open -> open(open, correlation);
            case EntryRecorded entry ->
                engine.entryRecorded(entry.visitId(), correlation.id(), correlation.traceParentText());
            case Withdraw withdraw ->
                engine.withdraw(withdraw.runId(), correlation.id(), correlation.traceParentText());
            case Cancel cancel -> engine.cancel(cancel.runId(), correlation.id(), correlation.traceParentText());
            case Terminate terminate -> engine.terminate(terminate.processInstanceKey());
            case ChangeOwner change -> holders.carryOut(change);
            case AssignTask assign -> holders.carryOut(assign);
            case OfferTask offer -> holders.carryOut(offer);
            case Restart restart -> moving.restart(restart, correlation);
            case Rebuild rebuild -> moving.rebuild(rebuild, correlation);
            case DeployPolicy deploy -> models.deployPolicy(deploy.policyId());
            case DeployFeedbackPolicy deploy -> models.deployFeedbackPolicy();
            case StartTriage triage -> start(triage, correlation);
            case TriageEntered entry ->
                engine.entryRecorded(entry.visitId(), correlation.id(), correlation.traceParentText());
        }
    }

    private void open(OpenProcess command, Correlation correlation) {
        models.requireDeployed();
        engine.open(OpenEngagement.fresh(
                command.engagementId(),
                command.runId(),
                correlation.id(),
                correlation.traceParentText(),
                command.owner()));
    }

    private void start(StartTriage command, Correlation correlation) {
        models.requireDeployed();
        engine.feedbackSent(new FeedbackSent(
                command.feedbackId(),
                command.runId(),
                correlation.id(),
                correlation.traceParentText(),
                new FeedbackFacts(
                        FeedbackKind.valueOf(command.kind()),
                        FeedbackImpact.valueOf(command.impact()),
                        command.reporters())));
    }
}
