package io.quicksizer.db.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The database's side of the marker.
 *
 * @param databaseId identity of this database; a restored one keeps it
 * @param engineId identity that was given to the engine; null before the first marker
 * @param intended the highest beat that may have reached the engine
 * @param acknowledged the highest beat that the engine has taken, at most {@code intended}
 * @param state the relation of the two when they were compared last
 * @param stateSince since when it is so
 * @param checkedAt when they were compared last; null for never
 * @param reconcilingSince when a reconciliation began that is not finished; null when there is none
 * @param reconcilingAll whether that reconciliation takes every run from before it for lost
 * @param strays process instances that lead no engagement, when the engine's search was asked last
 * @param workersSeenAt when a workers application was alive last; null for never
 * @param searchSeenAt when the engine's search answered last; null for never
 * @param tasklistSeenAt when Tasklist was ready last; null for never, and where nobody looks
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
        @Nullable Instant tasklistSeenAt) {}
