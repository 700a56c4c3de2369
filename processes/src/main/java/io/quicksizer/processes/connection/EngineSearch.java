package io.quicksizer.processes.connection;

import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Queries to the engine's search, which is eventually consistent. */
interface EngineSearch {
    /** Returns all tasks of a user task in an instance, in any state, newest first. */
    List<FoundTask> tasks(long processInstanceKey, String elementId);

    /** Returns the open tasks of an instance. */
    List<FoundTask> openTasks(long processInstanceKey);

    /** Returns the active elements of an instance, with or without incidents, excluding those of called instances. */
    List<ActiveElement> activeElements(long processInstanceKey);

    /** Returns the running instances that this instance called. */
    List<ActiveInstance> calledInstances(long processInstanceKey);

    List<ProcessIncident> incidents(int limit);

    List<ActiveInstance> activeInstances(ProcessId process, int limit);

    /** Returns the keys of the instances that were cancelled last, latest first. */
    List<Long> cancelledLast(ProcessId process, int limit);

    /** Returns when the latest running instance of a process began; empty if none is found. */
    Optional<Instant> latestStart(String processId);

    /** A user task in any state. */
    record FoundTask(
            long key,
            long elementInstanceKey,
            State state,
            @Nullable String assignee) {}

    /** An active element. */
    record ActiveElement(long key, String elementId) {}

    /** The states of a user task. */
    enum State {
        OPEN,
        COMPLETED,
        CANCELED
    }
}
