package io.quicksizer.workers.operations;

import io.quicksizer.db.run.ProcessRun;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.workers.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use case: detects runs whose instance the engine does not know any more, because it was cancelled in Operate or the
 * engine lost it, so that people are informed and operators can rebuild them.
 */
@Service
public class WatchingRuns {
    /** The time after which the engine's search must return a new instance, which normally takes seconds. */
    private static final Duration VISIBLE_AFTER = Duration.ofMinutes(1);

    /**
     * The time within which a process must report, which normally takes seconds; one that reports later still leads its
     * engagement.
     */
    private static final Duration REPORTS_WITHIN = Duration.ofMinutes(2);

    private static final int CANCELLED_LAST = 100;

    private final EngineSnapshot engine;
    private final ProcessRuns runs;
    private final OperationsProperties properties;
    private final EndingStrays strays;
    private final EndingLeftoverTasks leftovers;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    WatchingRuns(
            EngineSnapshot engine,
            ProcessRuns runs,
            OperationsProperties properties,
            EndingStrays strays,
            EndingLeftoverTasks leftovers,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.engine = engine;
        this.runs = runs;
        this.properties = properties;
        this.strays = strays;
        this.leftovers = leftovers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Detects instances that were recently cancelled in the engine. */
    public void noticeCancelled() {
        List<Long> gone = engine.cancelledLast(CANCELLED_LAST);
        if (!gone.isEmpty()) {
            transaction.executeWithoutResult(status -> record(runs.cancelled(gone, clock.instant())));
        }
    }

    /**
     * Detects runs that were opened but whose instance never reported, for example because the engine was set up again
     * before it did. Then, if the engine's search responds, compares the register with the engine, and ends strays and
     * the tasks that restarts have left.
     */
    public void compare() {
        Instant now = clock.instant();
        transaction.executeWithoutResult(status -> record(runs.silent(now.minus(REPORTS_WITHIN), now)));
        engine.leading(properties.compared()).ifPresent(known -> {
            transaction.executeWithoutResult(status -> compare(known, now));
            strays.among(known);
            leftovers.end();
        });
    }

    private void compare(Set<Long> known, Instant now) {
        record(runs.compare(known, now.minus(VISIBLE_AFTER), now));
    }

    private void record(List<UUID> missing) {
        missing.stream()
                .map(runs::find)
                .forEach(run -> audit.done(
                        "workflow",
                        "run.missing",
                        "engagement",
                        run.map(ProcessRun::engagementId).orElseThrow(),
                        Map.of(
                                "run", run.orElseThrow().runId().toString(),
                                "instance", run.orElseThrow().instanceKey().orElse(0L))));
    }
}
