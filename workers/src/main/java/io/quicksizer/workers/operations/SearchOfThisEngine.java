package io.quicksizer.workers.operations;

import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.processes.engine.EngineMarker;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The check that the engine's search shows this engine. Beside an engine that was set up again, a search that was kept
 * shows the old instances for ever and never the new ones: what it says would be taken for a loss again and again.
 */
@Component
class SearchOfThisEngine {
    /** Clocks of database and engine may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final RecoveryMarks marks;
    private final EngineMarker marker;

    SearchOfThisEngine(RecoveryMarks marks, EngineMarker marker) {
        this.marks = marks;
        this.marker = marker;
    }

    /** Returns whether the search shows a marker that is as young as this engine's; always before there is one. */
    boolean isCurrent() {
        UUID engine = marks.current().engineId();
        if (engine == null) {
            return true;
        }
        Instant begun = RunTime.of(engine).minus(TOLERANCE);
        return marker.latestInSearch().filter(shown -> shown.isAfter(begun)).isPresent();
    }
}
