package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.HumanTaskRef;

/** Thrown if a task ended without being completed: a message, a restart or a modification terminated it. */
public final class TaskNotCompleted extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for the task of a visit. */
    public TaskNotCompleted(HumanTaskRef visit) {
        this(visit.step().label());
    }

    public TaskNotCompleted(String label) {
        super("The process left the task \"" + label + "\" before anybody completed it", null);
    }
}
