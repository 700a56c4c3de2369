package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.ProcessId;

/**
 * A running instance of an older version of its process than the newest deployed one.
 *
 * @param instance the instance, with its version
 * @param newestVersion version that it can be migrated to
 */
public record OutdatedInstance(ActiveInstance instance, ProcessId process, int newestVersion) {

    /** Returns the engine's key of the instance. */
    public long key() {
        return instance.processInstanceKey();
    }
}
