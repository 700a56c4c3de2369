package io.quicksizer.processes.engine;

import org.jspecify.annotations.Nullable;

/**
 * A process instance that runs, as the engine's search shows it.
 *
 * @param processInstanceKey the engine's key
 * @param processVersion deployed version of the process, from 1
 * @param hasIncident whether something in it waits for an operator
 * @param callerInstanceKey the instance that called it; null for one that was started by itself
 */
public record ActiveInstance(
        long processInstanceKey,
        String processId,
        int processVersion,
        boolean hasIncident,
        @Nullable Long callerInstanceKey) {}
