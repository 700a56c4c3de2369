package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.HumanTaskRef;

/** Thrown if the engine's search does not show the task yet; it lags by about a second, more after an outage. */
public final class TaskNotVisibleYet extends EngineUnavailable {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for the task of a visit. */
    public TaskNotVisibleYet(HumanTaskRef visit) {
        this(visit.step().label());
    }

    public TaskNotVisibleYet(String label) {
        super("The engine's search does not yet show who completed the task \"" + label + "\"", null);
    }
}
