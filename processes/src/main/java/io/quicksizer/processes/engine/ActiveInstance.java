package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/**
 * A running process instance, as found by the engine's search.
 *
 * @param processInstanceKey the engine's key
 * @param processVersion deployed version of the process, from 1
 * @param hasIncident whether it has an open incident
 * @param callerInstanceKey the calling instance; null for a root instance
 */
public record ActiveInstance(
        long processInstanceKey,
        String processId,
        int processVersion,
        boolean hasIncident,
        @Nullable Long callerInstanceKey) {}
