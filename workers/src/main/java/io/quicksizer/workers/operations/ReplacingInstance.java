package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use case: an instance that can't be migrated is replaced. Its engagement is rebuilt from the database under a new run
 * that follows the newest models, and the instance that led it is ended.
 */
@Service
public class ReplacingInstance {
    private final OperationsReader database;
    private final RebuildingEngagement rebuilding;
    private final Outbox outbox;
    private final AdministratorGuard guard;
    private final TransactionOperations transaction;

    ReplacingInstance(
            OperationsReader database,
            RebuildingEngagement rebuilding,
            Outbox outbox,
            AdministratorGuard guard,
            TransactionOperations transaction) {
        this.database = database;
        this.rebuilding = rebuilding;
        this.outbox = outbox;
        this.guard = guard;
        this.transaction = transaction;
    }

    /**
     * Replaces it. Repeating it is safe: an instance that leads no engagement any more is missing.
     *
     * @param instanceKey an instance that leads an engagement or was called for it
     * @param reason for the audit trail; may be empty
     */
    public Answer<Rebuilding.Taken> replace(Person actor, long instanceKey, String reason) {
        return guard.through(
                actor,
                "engagement.rebuild",
                "process-instance",
                instanceKey,
                () -> database.ofInstance(instanceKey)
                        .map(standing -> replace(actor, standing, reason))
                        .orElseGet(() -> new Answer.Missing<>("instance of a running engagement")));
    }

    private Answer<Rebuilding.Taken> replace(Person actor, RunningEngagement standing, String reason) {
        Optional<RestartPoint> point = rebuilding.rebuild(actor, standing.engagementId(), standing.runId(), reason);
        Long leading = standing.processInstanceKey();
        if (leading != null) {
            transaction.executeWithoutResult(
                    status -> outbox.add(new EngineCommand.Terminate(standing.engagementId(), leading)));
        }
        return point.<Answer<Rebuilding.Taken>>map(
                        at -> new Answer.Done<>(new Rebuilding.Taken(standing.engagementId(), standing.name(), at)))
                .orElseGet(() -> new Answer.Conflicting<>(Conflict.of(ConflictCode.REPLACED_OR_ENDED), 0));
    }
}
