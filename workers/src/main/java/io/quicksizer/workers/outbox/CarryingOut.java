package io.quicksizer.workers.outbox;

import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.workers.observe.Correlation;
import io.quicksizer.workers.outbox.EngineCommand.Cancel;
import io.quicksizer.workers.outbox.EngineCommand.CompleteTask;
import io.quicksizer.workers.outbox.EngineCommand.DeployPolicy;
import io.quicksizer.workers.outbox.EngineCommand.OpenProcess;
import io.quicksizer.workers.outbox.EngineCommand.Rebuild;
import io.quicksizer.workers.outbox.EngineCommand.Restart;
import io.quicksizer.workers.outbox.EngineCommand.Withdraw;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the engine one command. Every command may be told twice. */
@Component
class CarryingOut {
    private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);

    private final WorkflowEngine engine;
    private final DeployingModels models;
    private final MovingProcess moving;

    CarryingOut(WorkflowEngine engine, DeployingModels models, MovingProcess moving) {
        this.engine = engine;
        this.models = models;
        this.moving = moving;
    }

    void carryOut(EngineCommand command, Correlation correlation) {
        switch (command) {
            case OpenProcess open -> open(open, correlation);
            case CompleteTask complete -> complete(complete, correlation);
            case Withdraw withdraw -> engine.withdraw(withdraw.engagementId(), correlation.id());
            case Cancel cancel -> engine.cancel(cancel.engagementId(), correlation.id());
            case Restart restart -> moving.restart(restart, correlation);
            case Rebuild rebuild -> moving.rebuild(rebuild, correlation);
            case DeployPolicy deploy -> models.deployPolicy(deploy.policyId());
        }
    }

    /** An engine that does not know the models would drop the message without a word, so they are deployed first. */
    private void open(OpenProcess command, Correlation correlation) {
        models.deploy();
        engine.open(OpenEngagement.fresh(
                command.engagementId(),
                command.runId(),
                correlation.id(),
                correlation.traceParentText(),
                command.owner()));
    }

    private void complete(CompleteTask command, Correlation correlation) {
        Map<String, String> variables = Map.of("correlationId", correlation.id());
        switch (engine.completeTask(command.task(), variables, command.actor())) {
            case COMPLETED -> LOG.debug("Completed the task of visit {}", command.visitId());
            case ALREADY_COMPLETED -> LOG.info("The task of visit {} was completed before", command.visitId());
            case GONE -> LOG.warn("The step of visit {} was left another way", command.visitId());
        }
    }
}
