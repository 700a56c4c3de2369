package io.quicksizer.workers.operations;

import io.quicksizer.db.operations.RunningEngagement;
import io.quicksizer.processes.model.ProcessId;
import org.jspecify.annotations.Nullable;

/**
 * A running instance that follows an earlier version of its model.
 *
 * @param key the engine's key of it
 * @param from the version that it follows
 * @param to the newest version
 * @param hasIncident whether something in it waits for an operator
 * @param engagement the engagement that it leads or was called for; null when none has been begun yet
 */
public record OlderInstance(
        long key,
        ProcessId process,
        int from,
        int to,
        boolean hasIncident,
        @Nullable RunningEngagement engagement) {}
