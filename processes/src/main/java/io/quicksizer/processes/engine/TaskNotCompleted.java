package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.HumanTaskRef;

/** A task ended without anybody completing it: a message, a restart or a modification took the process past it. */
public final class TaskNotCompleted extends EngineException {
    private static final long serialVersionUID = 1L;

    /** For the visit that was looked for. */
    public TaskNotCompleted(HumanTaskRef visit) {
        this(visit.step().label());
    }

    public TaskNotCompleted(String label) {
        super("Nobody completed the task \"" + label + "\"; the process left it", null);
    }
}
