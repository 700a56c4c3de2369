package io.quicksizer.processes.connection;

import io.quicksizer.processes.engine.ActiveInstance;
import io.quicksizer.processes.engine.ProcessIncident;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.function.Supplier;

/** A search that a test lets show what it likes; only tasks are asked for. */
final class SearchForTasks implements EngineSearch {
    volatile Supplier<List<FoundTask>> answer = List::of;

    @Override
    public List<FoundTask> tasks(long processInstanceKey, Step step) {
        return answer.get();
    }

    @Override
    public List<ActiveElement> activeElements(long processInstanceKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ProcessIncident> incidents(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ActiveInstance> activeInstances(ProcessId process, int limit) {
        throw new UnsupportedOperationException();
    }
}
