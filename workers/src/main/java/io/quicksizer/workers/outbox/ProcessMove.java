package io.quicksizer.workers.outbox;

import io.quicksizer.db.engagement.EngagementRepository;
import io.quicksizer.db.journal.StepEvent;
import io.quicksizer.db.journal.StepEventKind;
import io.quicksizer.db.journal.StepEventRepository;
import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.engine.OpenEngagement;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.outbox.EngineCommand.Rebuild;
import io.quicksizer.workers.outbox.EngineCommand.Restart;
import io.quicksizer.workers.platform.correlation.Correlation;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Restarting and rebuilding of processes. The engine's commands for it are not idempotent, so the effects of an earlier
 * attempt are checked first.
 */
@Component
class ProcessMove {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessMove.class);

    private final WorkflowEngine engine;
    private final DeployingModels models;
    private final EngagementRepository engagements;
    private final StepEventRepository events;
    private final ProcessRuns runs;
    private final Clock clock;
    private final TransactionOperations transaction;

    ProcessMove(
            WorkflowEngine engine,
            DeployingModels models,
            EngagementRepository engagements,
            StepEventRepository events,
            ProcessRuns runs,
            Clock clock,
            TransactionOperations transaction) {
        this.engine = engine;
        this.models = models;
        this.engagements = engagements;
        this.events = events;
        this.runs = runs;
        this.clock = clock;
        this.transaction = transaction;
    }

    void restart(Restart command, Correlation correlation) {
        List<StepEvent> since = events.findByEngagementIdOrderByOccurredAtAscIdAsc(command.engagementId()).stream()
                .dropWhile(event -> !event.id().equals(command.event()))
                .toList();
        if (since.isEmpty() || !leads(command, since.getFirst().element().runId()) || moved(command, since)) {
            LOG.info("Engagement {} was already restarted or rebuilt", command.engagementId());
            return;
        }
        engine.restartAt(
                command.processInstanceKey(),
                command.point(),
                command.revisionNumber(),
                correlation.id(),
                correlation.traceParentText());
    }

    /**
     * Creates the instance of a run that no instance has claimed. If the engine's response is lost and a second
     * instance is created, the register decides which of the two leads; the other is terminated.
     */
    void rebuild(Rebuild command, Correlation correlation) {
        if (!waits(command.runId())) {
            LOG.info("Engagement {} was already rebuilt", command.engagementId());
            return;
        }
        long instance = create(command, correlation);
        Boolean leads = transaction.execute(status -> runs.claim(command.runId(), instance, clock.instant()));
        if (!Boolean.TRUE.equals(leads)) {
            engine.terminate(instance);
        }
    }

    private long create(Rebuild command, Correlation correlation) {
        models.requireDeployed();
        return engine.rebuildAt(
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
    }

    private boolean leads(Restart command, UUID run) {
        return engagements
                        .findById(command.engagementId())
                        .filter(engagement -> engagement.runId().equals(run))
                        .isPresent()
                && runs.find(run)
                        .flatMap(ProcessRun::instanceKey)
                        .filter(key -> key == command.processInstanceKey())
                        .isPresent();
    }

    private static boolean moved(Restart command, List<StepEvent> since) {
        return since.stream()
                .filter(event -> event.kind() == StepEventKind.ENTERED)
                .map(event -> event.element().step())
                .filter(Objects::nonNull)
                .anyMatch(step -> RestartPoint.before(Step.valueOf(step)) == command.point());
    }

    private boolean waits(UUID run) {
        return runs.find(run)
                .filter(found ->
                        found.endReason().isEmpty() && found.instanceKey().isEmpty())
                .isPresent();
    }
}
