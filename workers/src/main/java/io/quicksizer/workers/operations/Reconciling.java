package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.db.recovery.RecoveryMark;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.operations.Rebuilding.Rebuilt;
import io.quicksizer.workers.recovery.ComparingMarks;
import io.quicksizer.workers.recovery.RecoveryStatus;
import io.quicksizer.workers.recovery.RecoveryStatus.Recovery;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Use case: reconciles the workflow engine with the database, which is authoritative. This is done in batches, so that
 * progress is visible and it can be interrupted. Repeating a batch is safe.
 */
@Service
public class Reconciling {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciling.class);
    private static final String ACTION = "recovery.reconcile";
    private static final String EVERYTHING = "all";

    /** Maximum number of engagements of one batch, which takes a few seconds. */
    static final int PORTION = 100;

    private final RecoveryMarks marks;
    private final RecoveryStatus status;
    private final ComparingMarks comparing;
    private final Rebuilding rebuilding;
    private final OperationsReader database;
    private final OperationsProperties properties;
    private final AdministratorGuard guard;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    Reconciling(
            RecoveryMarks marks,
            RecoveryStatus status,
            ComparingMarks comparing,
            Rebuilding rebuilding,
            OperationsReader database,
            OperationsProperties properties,
            AdministratorGuard guard,
            AuditLog audit,
            TransactionOperations transaction) {
        this.marks = marks;
        this.status = status;
        this.comparing = comparing;
        this.rebuilding = rebuilding;
        this.database = database;
        this.properties = properties;
        this.guard = guard;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The progress of a reconciliation.
     *
     * @param recovery the status after this batch
     * @param finished whether the reconciliation is finished
     * @param rebuilt number of engagements that this batch has given a new run
     * @param ended number of engagements that ended instead, by something that was accepted before
     * @param remaining number of lost engagements that are left for the next batches
     * @param waiting number of rebuilt engagements whose new instance the engine has not started yet
     */
    public record Progress(Recovery recovery, boolean finished, int rebuilt, int ended, int remaining, int waiting) {}

    /** Returns the status, for administrators. */
    public Answer<Recovery> status(Person reader) {
        return guard.through(
                reader, "operations.read", "operations", EVERYTHING, () -> new Answer.Done<>(status.current()));
    }

    /**
     * Runs the next batch.
     *
     * @param reason reason for the audit trail; may be empty
     */
    public Answer<Progress> reconcile(Person actor, String reason) {
        return guard.through(actor, ACTION, "operations", EVERYTHING, () -> {
            RecoveryMark before = marks.current();
            if (before.reconcilingSince() == null && !before.state().isApart() && marks.missing() == 0) {
                return new Answer.Done<>(new Progress(status.current(), before.strays() == 0, 0, 0, 0, 0));
            }
            return portion(actor, begin(actor, before, reason), before.state().isApart(), reason);
        });
    }

    private RecoveryMark begin(Person actor, RecoveryMark before, String reason) {
        RecoveryMark begun = transaction.execute(status -> {
            RecoveryMark mark = marks.reconciling();
            if (before.reconcilingSince() == null) {
                audit.done(
                        actor.userName(),
                        ACTION,
                        "operations",
                        EVERYTHING,
                        Map.of("state", before.state().name(), "reason", reason));
            }
            return mark;
        });
        return Objects.requireNonNull(begun);
    }

    private Answer<Progress> portion(Person actor, RecoveryMark mark, boolean apart, String reason) {
        try {
            if (apart && !comparing.renew()) {
                return new Answer.Done<>(new Progress(status.current(), false, 0, 0, 0, 0));
            }
        } catch (EngineException away) {
            LOG.warn("Could not write the marker of the workflow engine: {}", away.getMessage());
            return new Answer.Conflicting<>(Conflict.of(ConflictCode.ENGINE_AWAY), 0);
        }
        Instant cut = mark.reconcilingAll() ? mark.reconcilingSince() : null;
        return rebuilding.rebuildPortion(actor, cut, reason, PORTION).map(this::progress);
    }

    private Progress progress(Rebuilt rebuilt) {
        int waiting = (int) database.running(properties.compared()).stream()
                .filter(RunningEngagement::undelivered)
                .filter(standing -> standing.processInstanceKey() == null)
                .count();
        boolean over =
                rebuilt.remaining() == 0 && waiting == 0 && rebuilt.rebuilt().isEmpty();
        if (over) {
            marks.reconciled();
        }
        Recovery now = status.current();
        return new Progress(
                now,
                over && !now.needsReconciling(),
                rebuilt.rebuilt().size(),
                rebuilt.ended(),
                rebuilt.remaining(),
                waiting);
    }
}
