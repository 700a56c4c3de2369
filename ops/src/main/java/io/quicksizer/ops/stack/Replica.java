package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.StackFailure;

/** One of several nodes of a part, with ports and a folder of its own. */
public final class Replica implements AutoCloseable {

    private final JvmServer server;
    private final PortPlan ports;

    Replica(JvmServer server, PortPlan ports) {
        this.server = server;
        this.ports = ports;
    }

    /** The ports of this node. */
    public PortPlan ports() {
        return ports;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @throws StackFailure when it ends while it starts
     */
    public void start() {
        server.start();
    }

    /** Ends it as a power cut would; returns when it is gone. */
    public void kill() {
        server.kill();
    }

    /** Asks it to end, and waits for that. */
    @Override
    public void close() {
        server.stop();
    }
}
