package io.quicksizer.processes.connection;

import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions to the engine's search, which lags behind the engine. */
interface EngineSearch {
    /** All tasks of a user task in an instance, in any state, newest first. */
    List<FoundTask> tasks(long processInstanceKey, String elementId);

    /** The tasks of an instance that are shown as open. */
    List<FoundTask> openTasks(long processInstanceKey);

    /** The active elements of an instance, with incidents or without, those of called instances left out. */
    List<ActiveElement> activeElements(long processInstanceKey);

    /** Running instances that this instance called. */
    List<ActiveInstance> calledInstances(long processInstanceKey);

    List<ProcessIncident> incidents(int limit);

    List<ActiveInstance> activeInstances(ProcessId process, int limit);

    /** Keys of the instances that were cancelled last, the latest first. */
    List<Long> cancelledLast(ProcessId process, int limit);

    /** When the youngest running instance of a process began; empty when none is shown. */
    Optional<Instant> latestStart(String processId);

    /** A user task in any state. */
    record FoundTask(
            long key,
            long elementInstanceKey,
            State state,
            @Nullable String assignee) {}

    /** An element that is active. */
    record ActiveElement(long key, String elementId) {}

    /** The states of a user task. */
    enum State {
        OPEN,
        COMPLETED,
        CANCELED
    }
}
