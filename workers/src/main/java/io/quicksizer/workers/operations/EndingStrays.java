package io.quicksizer.workers.operations;

import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends process instances that lead no engagement: what was left by a rebuild, by an older engine that came back, or by
 * a database that was restored. Never while database and engine are apart, because then it is not known who is right.
 */
@Component
class EndingStrays {
    private static final Logger LOG = LoggerFactory.getLogger(EndingStrays.class);

    /** The engine takes about a millisecond for each; the next look is half a minute later. */
    private static final int MOST_AT_ONCE = 500;

    private final RecoveryMarks marks;
    private final ProcessRuns runs;
    private final WorkflowEngine engine;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Set<Long> seenBefore = ConcurrentHashMap.newKeySet();
    private final Set<Long> ended = ConcurrentHashMap.newKeySet();

    EndingStrays(
            RecoveryMarks marks,
            ProcessRuns runs,
            WorkflowEngine engine,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.marks = marks;
        this.runs = runs;
        this.engine = engine;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Ends those that were strays at the look before as well. A search that lags shows ended ones for a while; they are
     * neither counted nor ended again by this node.
     *
     * @param known keys of all active instances, as the engine's search has just shown them
     */
    void among(Set<Long> known) {
        Set<Long> strays = new HashSet<>(runs.strays(known));
        ended.retainAll(strays);
        strays.removeAll(ended);
        if (marks.current().state() != RecoveryState.IN_STEP) {
            marks.searched(strays.size(), clock.instant());
            return;
        }
        strays.removeIf(engine::waitsToBeBegun);
        marks.searched(strays.size(), clock.instant());
        end(strays.stream()
                .filter(seenBefore::contains)
                .sorted()
                .limit(MOST_AT_ONCE)
                .toList());
        seenBefore.clear();
        seenBefore.addAll(strays);
    }

    private void end(List<Long> strays) {
        try {
            strays.forEach(key -> {
                engine.terminate(key);
                ended.add(key);
                transaction.executeWithoutResult(status -> audit.done(
                        "workflow", "instance.end", "process-instance", key, Map.of("reason", "leads no engagement")));
            });
        } catch (EngineException away) {
            LOG.warn("Instances beside the leading ones can't be ended now: {}", away.getMessage());
        }
    }
}
