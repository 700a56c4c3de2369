package io.quicksizer.processes.engine;

import io.quicksizer.processes.model.HumanTaskRef;

/** The engine's search does not show the task yet; it lags by a second or so, more after an outage. */
public final class TaskNotVisibleYet extends EngineUnavailable {
    private static final long serialVersionUID = 1L;

    /** For the visit that was looked for. */
    public TaskNotVisibleYet(HumanTaskRef visit) {
        this(visit.step().label());
    }

    public TaskNotVisibleYet(String label) {
        super("The engine's search does not show yet who completed the task \"" + label + "\"", null);
    }
}
