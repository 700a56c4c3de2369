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

/** Answers whether database and engine belong together, and which parts of the workflow are alive. */
@Service
public class RecoveryStatus {
    /** A part that has not been seen for this long is away. */
    private static final Duration AWAY_AFTER = Duration.ofSeconds(90);

    private final RecoveryMarks marks;
    private final Clock clock;

    RecoveryStatus(RecoveryMarks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * The relation of database and engine.
     *
     * @param state how they were found last
     * @param reconcilingSince when a reconciliation began that is not finished; null when there is none
     * @param missing running engagements that no process instance leads
     * @param strays process instances that lead no engagement
     * @param workersAwaySince when workers were seen last, if that is too long ago; null while they are there
     * @param searchAwaySince when the engine's search answered last, if that is too long ago; null while it answers
     * @param tasklistAwaySince when Tasklist was ready last, if that is too long ago; null while it is, and where
     *     nobody looks
     * @param engineAwaySince when the engine answered last, if that is too long ago; null while it answers
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

        /** Returns whether something is to be reconciled. */
        public boolean needsReconciling() {
            return state.isApart() || reconcilingSince != null || missing > 0 || strays > 0;
        }

        /** Returns the parts that are away, in the order in which they are started. */
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

    /** The present status. */
    public Recovery current() {
        RecoveryMark mark = marks.current();
        return new Recovery(
                mark.state(),
                mark.stateSince(),
                mark.reconcilingSince(),
                marks.missing(),
                mark.strays(),
                away(mark.workersSeenAt()).orElse(null),
                away(mark.searchSeenAt()).orElse(null),
                away(mark.tasklistSeenAt()).orElse(null),
                away(mark.checkedAt()).orElse(null));
    }

    /** Notes that this application takes jobs. */
    public void workersSeen() {
        marks.workersSeen(clock.instant());
    }

    private Optional<Instant> away(@Nullable Instant seen) {
        return Optional.ofNullable(seen)
                .filter(at -> at.isBefore(clock.instant().minus(AWAY_AFTER)));
    }
}
