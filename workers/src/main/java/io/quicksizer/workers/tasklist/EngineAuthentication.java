package io.quicksizer.workers.tasklist;

/** Proof that the engine authenticates, so that the assignee of a completed task is not anybody's invention. */
public interface EngineAuthentication {

    /**
     * Returns whether the engine authenticates; may ask the engine and wait for it.
     *
     * @throws io.quicksizer.processes.engine.EngineUnavailable if it does not show it at the moment
     */
    boolean isShown();
}
