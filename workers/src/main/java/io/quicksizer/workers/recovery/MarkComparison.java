package io.quicksizer.workers.recovery;

import io.quicksizer.db.recovery.RecoveryMark;
import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.processes.engine.EngineMark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of the database's mark with the markers of the engine. Each beat is recorded in the database as
 * intended before it is sent to the engine, and as acknowledged afterwards. Therefore the engine's beat lies between
 * the two unless one of the systems was reset to an earlier state.
 *
 * @param state the result of the comparison
 * @param ours the marker that belongs to this database and engine; empty if there is none
 */
record MarkComparison(RecoveryState state, Optional<EngineMark> ours) {

    /**
     * @param mark the claimed mark, whose intended beat has not been sent yet
     * @param found all markers of the engine
     */
    static MarkComparison of(RecoveryMark mark, List<EngineMark> found) {
        List<EngineMark> own = found.stream()
                .filter(marker -> marker.database().equals(mark.databaseId()))
                .toList();
        UUID engine = mark.engineId();
        Optional<EngineMark> ours = own.stream()
                .filter(marker -> engine == null || marker.engine().equals(engine))
                .max(Comparator.comparingLong(EngineMark::beat));
        long sent = mark.intended() - 1;
        return new MarkComparison(
                ours.map(marker -> beat(marker.beat(), mark.acknowledged(), sent))
                        .orElseGet(() -> without(engine, found, own, sent)),
                ours);
    }

    private static RecoveryState beat(long beat, long acknowledged, long sent) {
        if (beat < acknowledged) {
            return RecoveryState.ENGINE_OLDER;
        }
        return beat > sent ? RecoveryState.DATABASE_OLDER : RecoveryState.IN_STEP;
    }

    private static RecoveryState without(
            @Nullable UUID engine, List<EngineMark> found, List<EngineMark> own, long sent) {
        if (found.isEmpty()) {
            return engine == null ? RecoveryState.IN_STEP : RecoveryState.ENGINE_EMPTY;
        }
        return own.stream().anyMatch(marker -> marker.beat() > sent)
                ? RecoveryState.DATABASE_OLDER
                : RecoveryState.ENGINE_OTHER;
    }
}
