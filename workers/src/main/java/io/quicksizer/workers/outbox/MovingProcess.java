package io.quicksizer.workers.outbox;

import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepEventRepository;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.observe.Correlation;
import io.quicksizer.workers.outbox.EngineCommand.Rebuild;
import io.quicksizer.workers.outbox.EngineCommand.Restart;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Restarts and rebuilds processes. The engine would do either twice, so what the first attempt left behind is looked
 * for first.
 */
@Component
class MovingProcess {
    private static final Logger LOG = LoggerFactory.getLogger(MovingProcess.class);

    private final WorkflowEngine engine;
    private final DeployingModels models;
    private final EngagementRepository engagements;
    private final StepEventRepository events;
    private final TransactionOperations transaction;

    MovingProcess(
            WorkflowEngine engine,
            DeployingModels models,
            EngagementRepository engagements,
            StepEventRepository events,
            TransactionOperations transaction) {
        this.engine = engine;
        this.models = models;
        this.engagements = engagements;
        this.events = events;
        this.transaction = transaction;
    }

    void restart(Restart command, Correlation correlation) {
        if (movedSince(command)) {
            LOG.info("Engagement {} was restarted before", command.engagementId());
            return;
        }
        engine.restartAt(command.processInstanceKey(), command.point(), command.revisionNumber(), correlation.id());
    }

    /** An engine that was set up anew does not know the models. */
    void rebuild(Rebuild command, Correlation correlation) {
        if (waiting(command).isEmpty()) {
            LOG.info("Engagement {} was rebuilt before", command.engagementId());
            return;
        }
        models.deployWithAllPolicies();
        long instance = engine.rebuildAt(
                new OpenEngagement(
                        command.engagementId(),
                        command.runId(),
                        correlation.id(),
                        correlation.traceParentText(),
                        command.owner(),
                        command.revisionNumber(),
                        command.expertOpen(),
                        command.policyVersion(),
                        command.policyFacts()),
                command.point());
        transaction.executeWithoutResult(status -> engagements
                .findLocked(command.engagementId())
                .filter(engagement -> isWaiting(engagement, command))
                .ifPresent(engagement -> engagement.ledBy(instance)));
    }

    /** An export is entered without an event; restarting it twice renders nothing twice. */
    private boolean movedSince(Restart command) {
        String element = command.point() == RestartPoint.APPROVAL
                ? Step.SIGN_OFF.elementId()
                : command.point().elementId();
        return events.findByEngagementIdOrderByOccurredAtAscIdAsc(command.engagementId()).stream()
                .dropWhile(event -> !event.id().equals(command.event()))
                .filter(event -> event.kind() == StepEventKind.ENTERED)
                .anyMatch(event -> event.element().elementId().equals(element));
    }

    private Optional<Engagement> waiting(Rebuild command) {
        return engagements.findByRunId(command.runId()).filter(engagement -> isWaiting(engagement, command));
    }

    private static boolean isWaiting(Engagement engagement, Rebuild command) {
        return engagement.runId().equals(command.runId())
                && engagement.processInstanceKey().isEmpty();
    }
}
