package io.quicksizer.processes.connection;

/** Commands on user tasks, by the engine's key. Only the REST gateway supports them. */
interface HumanTasks {
    /** Completes a task without variables. */
    void complete(long taskKey);

    /** Assigns a task, replacing any assignee. */
    void assign(long taskKey, String userName);
}
