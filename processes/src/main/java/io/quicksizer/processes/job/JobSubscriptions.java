package io.quicksizer.processes.job;

import java.util.Collection;

/** Takes work from the engine and gives it to handlers. */
public interface JobSubscriptions {

    /** Begins to take work for these handlers; one handler for each job type at most. Starting twice is an error. */
    void start(Collection<? extends JobHandler> handlers);

    /** Takes no more work; work that is under way is finished. Without a start before, nothing happens. */
    void stop();

    /** Returns whether work is taken. */
    boolean running();
}
