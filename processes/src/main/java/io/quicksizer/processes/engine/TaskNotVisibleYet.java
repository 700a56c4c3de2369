package io.quicksizer.processes.engine;

/** The engine's search does not show the task yet; it lags by a second or so, more after an outage. */
public final class TaskNotVisibleYet extends EngineUnavailable {
    private static final long serialVersionUID = 1L;

    /** For the visit that was looked for. */
    public TaskNotVisibleYet(HumanTaskRef visit) {
        super(
                "The engine's search does not show the task of step " + visit.step() + " (visit "
                        + visit.elementInstanceKey() + ") yet",
                null);
    }
}
