package io.quicksizer.processes.engine;

/** What completing a task came to. */
public enum TaskCompletion {
    COMPLETED,
    /** Somebody, or an earlier attempt of the same request, completed it before. */
    ALREADY_COMPLETED,
    /**
     * The step was left another way: the engagement was withdrawn, cancelled or restarted, or the sign-off escalated.
     */
    GONE
}
