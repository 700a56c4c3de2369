package io.quicksizer.processes.connection;

import java.util.List;

/** Commands on user tasks, by the engine's key. Only the REST gateway supports them. */
interface HumanTasks {
    /** Completes a task without variables. */
    void complete(long taskKey);

    /** Assigns a task, replacing any assignee. */
    void assign(long taskKey, String userName);

    /** Replaces the candidate users of a task; none if the list is empty. */
    void offer(long taskKey, List<String> candidates);
}
