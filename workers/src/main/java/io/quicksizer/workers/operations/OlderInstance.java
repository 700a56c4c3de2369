package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.model.ProcessId;
import org.jspecify.annotations.Nullable;

/**
 * A running instance that follows an earlier version of its model.
 *
 * @param key its key in the engine
 * @param from the version that it follows
 * @param to the newest version
 * @param hasIncident whether it has an unresolved incident
 * @param engagement the engagement that it leads or for which it was called; null if none is known, as before it was
 *     opened
 */
public record OlderInstance(
        long key,
        ProcessId process,
        int from,
        int to,
        boolean hasIncident,
        @Nullable RunningEngagement engagement) {}
