package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.install.JavaRuntime;
import io.quicksizer.ops.install.MavenArtifacts;
import io.quicksizer.ops.process.Guard;
import io.quicksizer.ops.process.Leftover;
import io.quicksizer.ops.process.RunRecord;
import io.quicksizer.ops.process.Usage;
import io.quicksizer.ops.process.UsageSampler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * The whole stack, started by tests and benchmarks with the launcher's own parts, so that they can kill one and start
 * it again. Stopped by {@link #close}; a guard stops it when the tests themselves are killed.
 */
public final class LiveStack implements AutoCloseable {

    /** Between the ports of two nodes of one part. */
    private static final int STRIDE = 1000;

    private final DataDirectory data;
    private final RunRecord record;
    private final PortPlan ports;
    private final Narrator narrator = new Narrator(System.out);
    private final StackSetting setting;
    private final Stack stack;
    private final Guard guard;
    private final UsageSampler sampler = new UsageSampler();
    private final Processes processes;
    private List<Component> components;

    private LiveStack(StackOptions options) {
        var checkout = Checkout.fromSystemProperties();
        data = DataDirectory.open(options.data(), options.parts());
        record = new RunRecord(data.runRecord());
        ports = options.ports();
        record.leftovers().reversed().forEach(leftover -> leftover.stop(java.time.Duration.ofSeconds(15)));
        record.clear();
        if (options.reset()) {
            data.wipe();
        }
        Preflight.requireRoom(data.root());
        Preflight.requirePorts(options.parts(), ports);
        processes = new Processes(record, sampler);
        setting = new StackSetting(
                options,
                checkout.root(),
                data,
                InstallCache.ofUser(System.getenv()),
                new MavenArtifacts(checkout.root(), checkout.maven(), checkout.terminal(), narrator::say),
                JavaRuntime.current(),
                processes,
                narrator,
                false);
        components = Components.of(setting);
        stack = new Stack(components, processes, narrator);
        guard = Guard.over(record, data.logs().resolve("guard.log"));
    }

    /**
     * Starts everything on an empty data folder and returns when all of it is ready.
     *
     * @param folder for data and logs; emptied
     * @param portOffset added to every usual port, so that a stack that is in use is left alone
     */
    public static LiveStack start(Path folder, int portOffset) {
        return start(folder, portOffset, Optional.empty());
    }

    /**
     * As {@link #start(Path, int)}, with a folder of {@code ops/backup} to which PostgreSQL archives its log.
     *
     * @param archive with a {@code recipient.txt} in it; empty for none
     */
    public static LiveStack start(Path folder, int portOffset, Optional<Path> archive) {
        return start(folder, portOffset, archive, EnumSet.allOf(Part.class));
    }

    /** As {@link #start(Path, int, Optional)}, with some parts only. */
    public static LiveStack start(Path folder, int portOffset, Optional<Path> archive, Set<Part> parts) {
        var live = new LiveStack(new StackOptions(
                parts,
                PortPlan.of(portOffset, Map.of()),
                folder,
                folder,
                true,
                false,
                Optional.empty(),
                true,
                false,
                archive));
        return begun(live);
    }

    private static LiveStack begun(LiveStack live) {
        if (!live.stack.start()) {
            live.close();
            throw new IllegalStateException("The stack did not come up; what it said is above.");
        }
        return live;
    }

    /** Starts parts on what is in the folder. */
    public static LiveStack resume(Path folder, int portOffset, Set<Part> parts) {
        return begun(new LiveStack(new StackOptions(
                parts,
                PortPlan.of(portOffset, Map.of()),
                folder,
                folder,
                false,
                false,
                Optional.empty(),
                true,
                false,
                Optional.empty())));
    }

    public PortPlan ports() {
        return ports;
    }

    /** Address of the product's database, for JDBC. */
    public String databaseAddress() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.number(Port.POSTGRES), PostgresServer.NAME);
    }

    /** A connection of one's own to the product's database, with its owner's rights. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseAddress(), PostgresServer.NAME, PostgresServer.NAME);
    }

    /** Memory and processor time by part, since each was started. */
    public Map<String, Usage> usage() {
        sampler.sample();
        return sampler.usage();
    }

    /** Ends a part as a power cut would: it gets no chance to finish anything. Returns when it is gone. */
    public void kill(Part part) {
        var handle = process(part);
        var family = handle.descendants().toList(); // PostgreSQL refuses to start beside a process of the former one
        handle.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        handle.onExit().join();
        family.forEach(child -> child.onExit().join());
    }

    /** Asks a part to end, as Ctrl-C does; returns when it is gone. */
    public void stop(Part part) {
        component(part).stop();
    }

    /** Returns whether a part's process lives. */
    public boolean runs(Part part) {
        return record.leftovers().stream().anyMatch(running -> running.name().equals(part.title()));
    }

    /** The folder with the data of all parts. */
    public Path folder() {
        return data.root();
    }

    /** Kills every part and deletes what it had stored, as a machine room that burns; keeps the logs. */
    public void destroy() throws IOException {
        for (var part : Part.values()) {
            if (runs(part)) {
                kill(part);
            }
        }
        for (var part : Part.values()) {
            InstallCache.delete(data.root().resolve(part.id()));
        }
        Files.deleteIfExists(data.databaseSecret());
    }

    /**
     * Sets up the brokers of a cluster that replicates every partition to each of them, beside the parts of this stack;
     * starts none.
     *
     * @param number how many, at least 1
     */
    public List<Replica> brokers(int number) {
        var plans = IntStream.range(0, number)
                .mapToObj(broker -> ports.shifted(broker * STRIDE))
                .toList();
        var camunda = new CamundaServers(setting);
        return IntStream.range(0, number)
                .mapToObj(broker -> camunda.broker(broker, plans))
                .toList();
    }

    /**
     * Sets up several nodes of workers or portal beside the parts of this stack; starts none.
     *
     * @param number how many, at least 1
     * @param variables win over the usual ones
     */
    public List<Replica> nodes(Part part, int number, Map<String, String> variables) {
        var port = part == Part.WEB ? Port.WEB : Port.WORKERS;
        return IntStream.range(0, number)
                .mapToObj(node -> new ApplicationServer(setting, part, port)
                        .replica(node, ports.shifted(node * STRIDE), variables))
                .toList();
    }

    /** Adds variables to every later start of a part, in the place of those that were added before. */
    public void environment(Part part, Map<String, String> variables) {
        processes.environment(part, variables);
    }

    /** Sets all parts up again on what is in the folder now; starts none. */
    public void setUpAgain() {
        components = Components.of(setting);
    }

    /** Freezes a part: it keeps its connections and answers nobody. */
    public void suspend(Part part) throws IOException, InterruptedException {
        signal("-STOP", part);
    }

    /** Lets a frozen part go on. */
    public void resume(Part part) throws IOException, InterruptedException {
        signal("-CONT", part);
    }

    /** Starts parts that were killed, side by side, on the data they left behind; returns when all are ready. */
    public void start(Part... parts) {
        CompletableFuture.allOf(Arrays.stream(parts)
                        .map(part -> CompletableFuture.runAsync(() -> startOne(part), Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private void startOne(Part part) {
        component(part).start();
    }

    private Component component(Part part) {
        return components.stream()
                .filter(component -> component.part() == part)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        components.reversed().forEach(Component::stop);
        stack.stop();
        record.clear();
        guard.dismiss();
        data.close();
    }

    /** PostgreSQL works in a process for each connection, so that the whole family hears the signal. */
    private void signal(String signal, Part part) throws IOException, InterruptedException {
        var handle = process(part);
        var words = new ArrayList<>(List.of("kill", signal, Long.toString(handle.pid())));
        handle.descendants().map(child -> Long.toString(child.pid())).forEach(words::add);
        int exit = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("%s could not be sent to %s".formatted(signal, part.title()));
        }
    }

    private ProcessHandle process(Part part) {
        return record.leftovers().stream()
                .filter(running -> running.name().equals(part.title()))
                .map(Leftover::handle)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part.title() + " does not run"));
    }
}
