package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.ProcessId;

/**
 * A running instance that follows an earlier version of its process than the newest deployed one.
 *
 * @param instance the instance, with the version that it follows
 * @param newestVersion the version that a migration would take it to
 */
public record OutdatedInstance(ActiveInstance instance, ProcessId process, int newestVersion) {

    /** The engine's key of the instance. */
    public long key() {
        return instance.processInstanceKey();
    }
}
