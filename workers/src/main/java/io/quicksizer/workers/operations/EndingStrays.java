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
 * The termination of stray process instances, which lead no engagement: they are left behind by a rebuild, by an engine
 * that was restored to an earlier state, or by a restored database. Does nothing while database and engine have
 * diverged, because it is then unknown which of them is correct.
 */
@Component
class EndingStrays {
    private static final Logger LOG = LoggerFactory.getLogger(EndingStrays.class);

    /** The engine needs about a millisecond for each; the next check is half a minute later. */
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
     * Terminates the instances that were strays at the previous check as well. Because the search lags, it returns
     * terminated instances for a while; this node neither counts nor terminates them again.
     *
     * @param known keys of all active instances, as just returned by the engine's search
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
            LOG.warn("Could not cancel stray process instances: {}", away.getMessage());
        }
    }
}
