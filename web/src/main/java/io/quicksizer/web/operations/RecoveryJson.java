package io.quicksizer.web.operations;

import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.workers.recovery.RecoveryStatus.Recovery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Consistency of database and workflow engine.
 *
 * @param state IN_STEP, or which of the two has lost data
 * @param reconcilingSince start of a reconciliation that is not finished
 * @param missing running engagements without a leading instance
 * @param strays process instances that are not the leading instance of any engagement
 * @param workersAwaySince when workers were last seen, if that is too long ago
 * @param searchAwaySince when the engine's search last responded, if that is too long ago
 * @param tasklistAwaySince when Tasklist was last ready, if that is too long ago
 * @param needsReconciling whether ops/reconcile is to be run
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
