package io.quicksizer.processes.connection;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Utility that closes resources of the client with a timeout. After the engine was unreachable, a job stream of the
 * client (8.6.39) may hold its lock, so that closing it never returns; the application has to terminate nevertheless.
 */
final class BoundedClose {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedClose.class);

    private BoundedClose() {}

    /**
     * Closes a resource, and gives up after the timeout.
     *
     * @param what name of the resource, for the log
     * @param longest timeout
     * @return whether it was closed in time
     */
    static boolean close(String what, Duration longest, Runnable close) {
        Thread closing = Thread.ofPlatform().daemon().name("closing").start(close);
        try {
            if (closing.join(longest)) {
                return true;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("Closing {} did not finish within {}; no longer waiting for it", what, longest);
        return false;
    }
}
