package io.quicksizer.processes.job;

import java.util.Collection;

/** Subscriptions to the engine's jobs, which are dispatched to handlers. */
public interface JobSubscriptions {

    /** Starts activating jobs for the handlers, at most one for each job type. Must not be called while running. */
    void start(Collection<? extends JobHandler> handlers);

    /** Stops activating jobs and waits, for a limited time, for those in progress. Has no effect if not running. */
    void stop();

    /** Returns whether jobs are being activated. */
    boolean running();
}
