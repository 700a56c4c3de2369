package io.quicksizer.workers.recovery;

import io.quicksizer.db.recovery.RecoveryMark;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.workers.recovery.MissingPart.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The status of recovery: whether database and engine belong together, and which parts of the workflow are available. A
 * part that has never responded is unavailable since the present state began, which for a new database is its creation.
 */
@Service
public class RecoveryStatus {
    /** The time without a response after which a part is unavailable. */
    private static final Duration AWAY_AFTER = Duration.ofSeconds(90);

    private final RecoveryMarks marks;
    private final Clock clock;

    RecoveryStatus(RecoveryMarks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * The status of database and engine.
     *
     * @param state result of the latest comparison
     * @param reconcilingSince when the unfinished reconciliation began; null if there is none
     * @param missing running engagements that no process instance leads
     * @param strays process instances that lead no engagement
     * @param workersAwaySince when workers last reported, if that is too long ago; null while they are available
     * @param searchAwaySince when the engine's search last responded, if that is too long ago; null while it is
     *     available
     * @param tasklistAwaySince when Tasklist was last ready, if that is too long ago; null while it is ready, and if it
     *     is not monitored
     * @param engineAwaySince when the engine last responded, if that is too long ago; null while it is available
     */
    public record Recovery(
            RecoveryState state,
            Instant since,
            @Nullable Instant reconcilingSince,
            int missing,
            int strays,
            @Nullable Instant workersAwaySince,
            @Nullable Instant searchAwaySince,
            @Nullable Instant tasklistAwaySince,
            @Nullable Instant engineAwaySince) {

        /** Returns whether a reconciliation is necessary or unfinished. */
        public boolean needsReconciling() {
            return state.isApart() || reconcilingSince != null || missing > 0 || strays > 0;
        }

        /** Returns the parts that are unavailable, in the order in which they should be started. */
        public List<MissingPart> missingParts() {
            return Stream.of(
                            missing(Part.ENGINE, engineAwaySince),
                            missing(Part.WORKERS, workersAwaySince),
                            missing(Part.SEARCH, searchAwaySince),
                            missing(Part.TASKLIST, tasklistAwaySince))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<MissingPart> missing(Part part, @Nullable Instant since) {
            return Optional.ofNullable(since).map(at -> new MissingPart(part, at));
        }
    }

    /** Returns the current status. */
    public Recovery current() {
        RecoveryMark mark = marks.current();
        return new Recovery(
                mark.state(),
                mark.stateSince(),
                mark.reconcilingSince(),
                marks.missing(),
                mark.strays(),
                away(mark.workersSince()).orElse(null),
                away(mark.searchSince()).orElse(null),
                away(mark.tasklistSeenAt()).orElse(null),
                away(mark.engineSince()).orElse(null));
    }

    /** Records that this application is processing jobs. */
    public void workersSeen() {
        marks.workersSeen(clock.instant());
    }

    private Optional<Instant> away(@Nullable Instant seen) {
        return Optional.ofNullable(seen)
                .filter(at -> at.isBefore(clock.instant().minus(AWAY_AFTER)));
    }
}
