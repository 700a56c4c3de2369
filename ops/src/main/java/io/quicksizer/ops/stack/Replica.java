package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.StackFailure;
import java.time.Duration;

/** One of several nodes of a part, with its own ports and folder. */
public final class Replica implements AutoCloseable {

    private final JvmServer server;
    private final PortPlan ports;

    Replica(JvmServer server, PortPlan ports) {
        this.server = server;
        this.ports = ports;
    }

    /** Returns the ports of this node. */
    public PortPlan ports() {
        return ports;
    }

    /**
     * Starts the node and returns when it is ready.
     *
     * @throws StackFailure when it ends during the start
     */
    public void start() {
        server.start();
    }

    /** Kills the node forcibly and waits for its end. */
    public void kill() {
        server.kill();
    }

    /**
     * Asks the node to stop (SIGTERM), waits for its end, and kills it if that takes too long.
     *
     * @return whether it stopped by itself
     */
    public boolean stop(Duration patience) {
        return server.stop(patience);
    }

    /** Stops the node gracefully and waits for its end. */
    @Override
    public void close() {
        server.stop();
    }
}
