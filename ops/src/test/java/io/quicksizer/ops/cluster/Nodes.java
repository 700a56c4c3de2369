package io.quicksizer.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Replica;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three brokers, two workers and two portals, the latter of the previous release until they are upgraded. */
final class Nodes implements AutoCloseable {
    private static final int BROKERS = 3;

    /** More than the server's 20 s for running requests, less than the 60 s that docs/release.md promises. */
    private static final Duration GRACE = Duration.ofSeconds(55);

    private final LiveStack stack;
    private final Map<String, String> variables;
    private final List<Replica> brokers;
    private final List<Replica> workers = new ArrayList<>();
    private final List<Replica> portals = new ArrayList<>();

    /**
     * Configures them, without starting them.
     *
     * @param variables of workers and portals
     * @param previous checkout with the build of the previous release
     */
    Nodes(LiveStack stack, Map<String, String> variables, Path previous) {
        this.stack = stack;
        this.variables = variables;
        brokers = stack.brokers(BROKERS);
        for (int number = 0; number < 2; number++) {
            workers.add(stack.node(Part.WORKERS, number, variables, previous));
            portals.add(stack.node(Part.WEB, number, variables, previous));
        }
    }

    List<Replica> brokers() {
        return brokers;
    }

    List<Replica> workers() {
        return workers;
    }

    List<Replica> portals() {
        return portals;
    }

    /** Starts the brokers, then all others, each at once. */
    void start() {
        startTogether(brokers.stream());
        startTogether(Stream.concat(portals.stream(), workers.stream()));
    }

    /** Replaces the workers by those of this release, one after the other. */
    void upgradeWorkers() {
        for (int number = 0; number < workers.size(); number++) {
            replace(workers, number, Part.WORKERS);
        }
    }

    /** Replaces the portals by those of this release, one after the other, each while the proxy avoids it. */
    void upgradePortals(Proxy proxy) {
        for (int number = 0; number < portals.size(); number++) {
            int which = number;
            proxy.without(portals.get(number), () -> replace(portals, which, Part.WEB));
        }
    }

    private void replace(List<Replica> nodes, int number, Part part) {
        stop(nodes.get(number));
        nodes.set(number, stack.node(part, number, variables, Path.of(System.getProperty("quicksizer.checkout"))));
        nodes.get(number).start();
    }

    /** Restarts the portals one after the other, each while the proxy avoids it. */
    void restartPortals(Proxy proxy) {
        portals.forEach(portal -> proxy.without(portal, () -> restart(List.of(portal))));
    }

    /** Stops each node by SIGTERM and starts it again before the next. */
    static void restart(List<Replica> nodes) {
        nodes.forEach(node -> {
            stop(node);
            node.start();
        });
    }

    private static void stop(Replica node) {
        assertThat(node.stop(GRACE)).as("stopped by itself").isTrue();
    }

    private static void startTogether(Stream<Replica> nodes) {
        CompletableFuture.allOf(nodes.map(node -> CompletableFuture.runAsync(node::start, Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    @Override
    public void close() {
        IntStream.range(0, 2).forEach(number -> {
            portals.get(number).close();
            workers.get(number).close();
        });
        brokers.forEach(Replica::close);
    }
}
