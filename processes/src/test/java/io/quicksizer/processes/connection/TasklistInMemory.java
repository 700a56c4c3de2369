package io.quicksizer.processes.connection;

import io.quicksizer.processes.connection.EngineSearch.FoundTask;
import io.quicksizer.processes.connection.EngineSearch.State;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tasklist for the engine in memory: people claim and complete tasks there, with any variables they like. */
public final class TasklistInMemory {
    private final RecordedHumanTasks humanTasks;
    private final RecordedSearch search;

    TasklistInMemory(RecordedHumanTasks humanTasks, RecordedSearch search) {
        this.humanTasks = humanTasks;
        this.search = search;
    }

    /** The key of the open task of a user task in an instance, if there is one. */
    public OptionalLong openTask(long processInstanceKey, String elementId) {
        return search.tasks(processInstanceKey, elementId).stream()
                .filter(task -> task.state() == State.OPEN)
                .mapToLong(FoundTask::key)
                .findFirst();
    }

    /** The key of the open task of this visit, if there is one. */
    public OptionalLong taskOf(long processInstanceKey, String elementId, long elementInstanceKey) {
        return search.tasks(processInstanceKey, elementId).stream()
                .filter(task -> task.elementInstanceKey() == elementInstanceKey)
                .filter(task -> task.state() == State.OPEN)
                .mapToLong(FoundTask::key)
                .findFirst();
    }

    /** Claims a task and completes it. */
    public void complete(long taskKey, String user, Map<String, ? extends @Nullable Object> variables) {
        humanTasks.assign(taskKey, user);
        humanTasks.complete(taskKey, variables);
    }

    /** Completes a task that nobody has claimed. */
    public void completeUnclaimed(long taskKey, Map<String, ? extends @Nullable Object> variables) {
        humanTasks.complete(taskKey, variables);
    }
}
