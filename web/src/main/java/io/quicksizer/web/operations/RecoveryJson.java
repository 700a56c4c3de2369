package io.quicksizer.web.operations;

import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.workers.recovery.RecoveryStatus.Recovery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The relation of database and workflow engine.
 *
 * @param state IN_STEP, or which of the two lost something
 * @param reconcilingSince when a reconciliation began that is not finished
 * @param missing running engagements that no process instance leads
 * @param strays process instances that lead no engagement
 * @param workersAwaySince when workers were seen last, if that is too long ago
 * @param searchAwaySince when the engine's search answered last, if that is too long ago
 * @param tasklistAwaySince when Tasklist was ready last, if that is too long ago
 * @param needsReconciling whether ops/reconcile has something to do
 */
@Schema(name = "Recovery")
record RecoveryJson(
        @Schema(example = "IN_STEP") RecoveryState state,
        Instant since,
        @Nullable Instant reconcilingSince,
        int missing,
        int strays,
        @Nullable Instant workersAwaySince,
        @Nullable Instant searchAwaySince,
        @Nullable Instant tasklistAwaySince,
        boolean needsReconciling) {
    static RecoveryJson of(Recovery recovery) {
        return new RecoveryJson(
                recovery.state(),
                recovery.since(),
                recovery.reconcilingSince(),
                recovery.missing(),
                recovery.strays(),
                recovery.workersAwaySince(),
                recovery.searchAwaySince(),
                recovery.tasklistAwaySince(),
                recovery.needsReconciling());
    }
}
