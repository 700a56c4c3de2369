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
 * The whole stack for tests and benchmarks, started with the launcher's own components, so that parts can be killed and
 * started again. {@link #close} stops it; a guard stops it if the tests themselves are killed.
 */
public final class LiveStack implements AutoCloseable {

    /** Difference between the ports of two nodes of one part. */
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
     * Starts everything on an empty data folder and returns when it is ready.
     *
     * @param folder for data and logs; its data are deleted first
     * @param portOffset added to every default port, so that a stack in use is not disturbed
     */
    public static LiveStack start(Path folder, int portOffset) {
        return start(folder, portOffset, Optional.empty());
    }

    /**
     * Does the same as {@link #start(Path, int)}, with a backup folder of {@code ops/backup} to which PostgreSQL
     * archives its WAL.
     *
     * @param archive contains a {@code recipient.txt}; empty for none
     */
    public static LiveStack start(Path folder, int portOffset, Optional<Path> archive) {
        return start(folder, portOffset, archive, EnumSet.allOf(Part.class));
    }

    /** Does the same as {@link #start(Path, int, Optional)}, with some parts only. */
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
            throw new IllegalStateException("The stack did not start; see its output above.");
        }
        return live;
    }

    /** Starts parts on the existing data of a folder. */
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

    /** Returns the JDBC URL of the product's database. */
    public String databaseAddress() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.number(Port.POSTGRES), PostgresServer.NAME);
    }

    /** Opens a connection to the product's database as its owner. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseAddress(), PostgresServer.NAME, PostgresServer.NAME);
    }

    /** Returns memory and processor time by part, since each was started. */
    public Map<String, Usage> usage() {
        sampler.sample();
        return sampler.usage();
    }

    /** Kills a part forcibly, with its child processes, and waits for its end. */
    public void kill(Part part) {
        var handle = process(part);
        var family = handle.descendants().toList(); // must end too, else PostgreSQL does not start
        handle.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        handle.onExit().join();
        family.forEach(child -> child.onExit().join());
    }

    /** Stops a part gracefully, as Ctrl-C does, and waits for its end. */
    public void stop(Part part) {
        component(part).stop();
    }

    /** Returns whether a part's process is running. */
    public boolean runs(Part part) {
        return record.leftovers().stream().anyMatch(running -> running.name().equals(part.title()));
    }

    /** Returns the folder with the data of all parts. */
    public Path folder() {
        return data.root();
    }

    /** Simulates the loss of the machine: kills every part and deletes its data; keeps the logs. */
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
     * Configures the brokers of a cluster in which each replicates every partition, in addition to this stack; does not
     * start them.
     *
     * @param number number of brokers, at least 1
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
     * Configures several nodes of workers or portal in addition to this stack; does not start them.
     *
     * @param number number of nodes, at least 1
     * @param variables take precedence over the default ones
     */
    public List<Replica> nodes(Part part, int number, Map<String, String> variables) {
        return IntStream.range(0, number)
                .mapToObj(node -> node(part, node, variables, setting.repository()))
                .toList();
    }

    /**
     * Configures one of several nodes of workers or portal, with the build of another checkout; does not start it.
     *
     * @param number from 0; no node of this part with this number is running, because its jar is replaced
     * @param variables take precedence over the default ones
     * @param checkout whose build it runs, such as that of an earlier release
     */
    public Replica node(Part part, int number, Map<String, String> variables, Path checkout) {
        var port = part == Part.WEB ? Port.WEB : Port.WORKERS;
        return new ApplicationServer(setting, part, port)
                .replica(number, ports.shifted(number * STRIDE), variables, checkout);
    }

    /** Sets additional environment variables for later starts of a part, replacing those set before. */
    public void environment(Part part, Map<String, String> variables) {
        processes.environment(part, variables);
    }

    /** Configures all parts again on the present data; does not start them. */
    public void setUpAgain() {
        components = Components.of(setting);
    }

    /** Suspends a part (SIGSTOP): it keeps its connections and does not respond. */
    public void suspend(Part part) throws IOException, InterruptedException {
        signal("-STOP", part);
    }

    /** Resumes a suspended part. */
    public void resume(Part part) throws IOException, InterruptedException {
        signal("-CONT", part);
    }

    /** Starts parts that were stopped or killed, in parallel, on their existing data; returns when all are ready. */
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

    /** Signals the child processes as well, because PostgreSQL uses a process for each connection. */
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
