package io.quicksizer.workers.operations;

import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.processes.engine.EngineMarker;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The check that the engine's search belongs to the current engine. If an engine was set up again but its search was
 * kept, the search returns the old instances forever and never the new ones, so every engagement would repeatedly be
 * taken for lost.
 */
@Component
class SearchOfThisEngine {
    /** The maximum difference between the clocks of database and engine. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final RecoveryMarks marks;
    private final EngineMarker marker;

    SearchOfThisEngine(RecoveryMarks marks, EngineMarker marker) {
        this.marks = marks;
        this.marker = marker;
    }

    /**
     * Returns whether the search shows a marker as recent as that of this engine; always true while there is no marker
     * yet.
     */
    boolean isCurrent() {
        UUID engine = marks.current().engineId();
        if (engine == null) {
            return true;
        }
        Instant begun = RunTime.of(engine).minus(TOLERANCE);
        return marker.latestInSearch().filter(shown -> shown.isAfter(begun)).isPresent();
    }
}
