package io.quicksizer.processes.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The marker that a database keeps in its engine, so that an engine that was emptied, exchanged or restored from a
 * backup is noticed. Needs the engine alone, but for {@link #latestInSearch}. Every method may throw
 * {@link EngineUnavailable}.
 */
public interface EngineMarker {

    /**
     * The markers in the engine; none in an engine that was set up again. Takes up to three seconds when there is none.
     */
    List<EngineMark> read();

    /** Begins a marker. Not idempotent: when the answer is lost and the call repeated, there are two alike. */
    void begin(EngineMark mark);

    /** Writes the beat of a marker. */
    void advance(EngineMark mark, long beat);

    /** Ends a marker; one that is gone already is no error. */
    void end(EngineMark mark);

    /** The time at which the youngest marker began that the engine's search shows; empty when it shows none. */
    Optional<Instant> latestInSearch();
}
