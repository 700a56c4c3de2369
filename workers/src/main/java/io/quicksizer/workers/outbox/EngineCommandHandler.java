package io.quicksizer.workers.outbox;

import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.workers.outbox.EngineCommand.Cancel;
import io.quicksizer.workers.outbox.EngineCommand.DeployPolicy;
import io.quicksizer.workers.outbox.EngineCommand.EntryRecorded;
import io.quicksizer.workers.outbox.EngineCommand.OpenProcess;
import io.quicksizer.workers.outbox.EngineCommand.Rebuild;
import io.quicksizer.workers.outbox.EngineCommand.Restart;
import io.quicksizer.workers.outbox.EngineCommand.Terminate;
import io.quicksizer.workers.outbox.EngineCommand.Withdraw;
import io.quicksizer.workers.platform.correlation.Correlation;
import org.springframework.stereotype.Component;

/** Gives the engine one command. Every command is idempotent. */
@Component
class EngineCommandHandler {
    private final WorkflowEngine engine;
    private final DeployingModels models;
    private final ProcessMove moving;

    EngineCommandHandler(WorkflowEngine engine, DeployingModels models, ProcessMove moving) {
        this.engine = engine;
        this.models = models;
        this.moving = moving;
    }

    void carryOut(EngineCommand command, Correlation correlation) {
        switch (command) {
            case OpenProcess open -> open(open, correlation);
            case EntryRecorded entry ->
                engine.entryRecorded(entry.visitId(), correlation.id(), correlation.traceParentText());
            case Withdraw withdraw -> engine.withdraw(withdraw.runId(), correlation.id());
            case Cancel cancel -> engine.cancel(cancel.runId(), correlation.id());
            case Terminate terminate -> engine.terminate(terminate.processInstanceKey());
            case Restart restart -> moving.restart(restart, correlation);
            case Rebuild rebuild -> moving.rebuild(rebuild, correlation);
            case DeployPolicy deploy -> models.deployPolicy(deploy.policyId());
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
}
