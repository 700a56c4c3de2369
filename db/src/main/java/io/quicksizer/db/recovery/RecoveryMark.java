package io.quicksizer.db.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The database's side of the marker by which it is compared with its workflow engine. A beat is a counter that the
 * database increments and then sends to the engine.
 *
 * @param databaseId identity of this database; a restored one keeps it
 * @param engineId identity that was assigned to the engine; null before the first marker
 * @param intended the highest beat that may have reached the engine
 * @param acknowledged the highest beat that the engine has accepted, at most {@code intended}
 * @param state result of the latest comparison
 * @param stateSince since when the state holds
 * @param checkedAt when they were last compared; null for never
 * @param reconcilingSince when the unfinished reconciliation began; null when there is none
 * @param reconcilingAll whether that reconciliation treats every earlier run as lost
 * @param strays process instances that lead no engagement, according to the latest search
 * @param workersSeenAt when a workers application was last alive; null for never
 * @param searchSeenAt when the engine's search last answered; null for never
 * @param tasklistSeenAt when Tasklist was last ready; null for never, and where it is not monitored
 */
public record RecoveryMark(
        UUID databaseId,
        @Nullable UUID engineId,
        long intended,
        long acknowledged,
        RecoveryState state,
        Instant stateSince,
        @Nullable Instant checkedAt,
        @Nullable Instant reconcilingSince,
        boolean reconcilingAll,
        int strays,
        @Nullable Instant workersSeenAt,
        @Nullable Instant searchSeenAt,
        @Nullable Instant tasklistSeenAt) {

    /** Returns when a workers application was last alive, or since when one has been missing if none ever was. */
    public Instant workersSince() {
        return seenOrAwaited(workersSeenAt);
    }

    /** Returns when the engine's search last answered, or since when it has been missing if it never did. */
    public Instant searchSince() {
        return seenOrAwaited(searchSeenAt);
    }

    /** Returns when the engine was last compared, or since when it has been missing if it never was. */
    public Instant engineSince() {
        return seenOrAwaited(checkedAt);
    }

    private Instant seenOrAwaited(@Nullable Instant seen) {
        return seen == null ? stateSince : seen;
    }
}
