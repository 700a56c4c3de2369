package io.quicksizer.processes.connection;

import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.HumanTaskRef;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions to the engine's search, which lags behind the engine. */
interface EngineSearch {
    /** All tasks of a step in an instance, in any state, newest first. */
    List<FoundTask> tasks(long processInstanceKey, Step step);

    /** The active elements of an instance, those of called instances left out. */
    List<ActiveElement> activeElements(long processInstanceKey);

    List<ProcessIncident> incidents(int limit);

    List<ActiveInstance> activeInstances(ProcessId process, int limit);

    /** The task of a visit in any state, if it is visible. */
    default Optional<FoundTask> taskOf(HumanTaskRef visit) {
        return tasks(visit.processInstanceKey(), visit.step()).stream()
                .filter(task -> task.elementInstanceKey() == visit.elementInstanceKey())
                .findFirst();
    }

    /** A user task in any state. */
    record FoundTask(
            long key,
            long elementInstanceKey,
            State state,
            @Nullable String assignee,
            List<String> candidateGroups) {}

    /** An element that is active. */
    record ActiveElement(long key, String elementId) {}

    /** What became of a user task. */
    enum State {
        OPEN,
        COMPLETED,
        CANCELED
    }
}
