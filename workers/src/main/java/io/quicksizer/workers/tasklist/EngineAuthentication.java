package io.quicksizer.workers.tasklist;

/** Proof that the engine authenticates, so that the assignee of a completed task is not anybody's invention. */
public interface EngineAuthentication {

    /** Returns whether the engine shows that it authenticates; may ask the engine and wait for it. */
    boolean isShown();
}
