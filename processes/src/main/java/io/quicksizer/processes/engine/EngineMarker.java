package io.quicksizer.processes.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Marker that a database keeps in its engine to detect an engine that was emptied, replaced or restored from a backup.
 * Needs only the engine, except for {@link #latestInSearch}, which needs its search. Every method may throw
 * {@link EngineUnavailable}.
 */
public interface EngineMarker {

    /**
     * Returns the markers in the engine; an empty list for a new engine. Takes up to three seconds if there are none.
     */
    List<EngineMark> read();

    /** Starts a marker. Not idempotent: a retry after a lost response results in two markers. */
    void begin(EngineMark mark);

    /** Updates the beat of a marker. */
    void advance(EngineMark mark, long beat);

    /** Ends a marker; has no effect if it does not exist. */
    void end(EngineMark mark);

    /** Returns when the latest marker found by the engine's search was started; empty if there is none. */
    Optional<Instant> latestInSearch();
}
