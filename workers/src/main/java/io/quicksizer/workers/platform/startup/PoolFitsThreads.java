package io.quicksizer.workers.platform.startup;

import java.util.List;
import java.util.Optional;

/**
 * Requirement of a connection for each thread that works continuously. No thread ever holds two
 * ({@link io.quicksizer.db.common.AfterTransaction}), so a smaller pool could not deadlock, but work would wait.
 */
public final class PoolFitsThreads implements Requirement {
    private static final String POOL = "spring.datasource.hikari.maximum-pool-size";
    private static final String HANDLERS = "quicksizer.engine.handler-threads";
    private static final int DEFAULT_HANDLERS = 4;

    /** Outbox poller, scheduled work and the health check. */
    private static final int BESIDE_HANDLERS = 3;

    /** The same, and two concurrent requests. */
    private static final int PORTAL = 5;

    private static final int MOST = 200;

    private final boolean takesJobs;

    /** @param takesJobs whether this application handles jobs */
    public PoolFitsThreads(boolean takesJobs) {
        this.takesJobs = takesJobs;
    }

    @Override
    public List<Unmet> unmet(Setup setup) {
        Optional<Integer> pool = number(setup, POOL);
        int least = takesJobs ? number(setup, HANDLERS).orElse(DEFAULT_HANDLERS) + BESIDE_HANDLERS : PORTAL;
        return pool
                .filter(size -> size < least || size > MOST)
                .map(size -> new Unmet(
                        "The connection pool has " + size + " connections, but the threads need " + least + ".",
                        "Set " + setup.called(POOL) + " to at least " + least + " and at most " + MOST + "."))
                .stream()
                .toList();
    }

    /** Returns the number; empty if the value is not a number, which is reported elsewhere. */
    private static Optional<Integer> number(Setup setup, String name) {
        return setup.text(name).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
    }
}
