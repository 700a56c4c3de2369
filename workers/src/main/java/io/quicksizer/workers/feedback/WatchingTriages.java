package io.quicksizer.workers.feedback;

import io.quicksizer.db.feedback.FeedbackRow;
import io.quicksizer.db.feedback.TriageStore;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.run.JobRefusals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Watchdog that restarts triages whose process instance the engine has lost: feedback without an answer and without a
 * running instance. A false result of the search is harmless: the engine starts no second instance for a feedback, and
 * the running one claims its triage again. Does nothing while database and engine are inconsistent after a recovery.
 */
@Service
public class WatchingTriages {
    private static final Logger LOG = LoggerFactory.getLogger(WatchingTriages.class);
    private static final Duration STARTING_TIME = Duration.ofMinutes(15);
    private static final int MOST = 1_000;

    private final TriageStore triages;
    private final RecoveryMarks marks;
    private final WorkflowEngine engine;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    WatchingTriages(
            TriageStore triages,
            RecoveryMarks marks,
            WorkflowEngine engine,
            Outbox outbox,
            AuditLog audit,
            Clock clock,
            TransactionOperations transaction) {
        this.triages = triages;
        this.marks = marks;
        this.engine = engine;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Compares the record with the engine and returns the number of restarted triages. */
    public int startLostAgain() {
        List<FeedbackRow> unanswered = triages.unanswered(clock.instant().minus(STARTING_TIME), MOST);
        if (unanswered.isEmpty() || marks.current().state().isApart()) {
            return 0;
        }
        try {
            Set<Long> running = engine.activeInstances(ProcessId.FEEDBACK_TRIAGE, MOST).stream()
                    .map(ActiveInstance::processInstanceKey)
                    .collect(Collectors.toSet());
            List<FeedbackRow> lost = running.size() >= MOST
                    ? List.of()
                    : unanswered.stream()
                            .filter(row -> row.instanceKey() == null || !running.contains(row.instanceKey()))
                            .toList();
            lost.forEach(this::startAgain);
            return lost.size();
        } catch (EngineException away) {
            LOG.info("Could not compare triages with the workflow engine: {}", away.getMessage());
            return 0;
        }
    }

    private void startAgain(FeedbackRow row) {
        transaction.executeWithoutResult(status -> {
            triages.release(row.id());
            outbox.add(new EngineCommand.StartTriage(
                    row.id(),
                    row.runId(),
                    row.kind(),
                    row.impact(),
                    row.assessment().reporters()));
            audit.done(JobRefusals.WORKFLOW, "feedback.restart", "feedback", row.id(), Map.of());
        });
    }
}
