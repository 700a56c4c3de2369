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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The whole stack, started by tests and benchmarks with the launcher's own parts, so that they can kill one and start
 * it again. Stopped by {@link #close}; a guard stops it when the tests themselves are killed.
 */
public final class LiveStack implements AutoCloseable {

    private final DataDirectory data;
    private final RunRecord record;
    private final PortPlan ports;
    private final Narrator narrator = new Narrator(System.out);
    private final List<Component> components;
    private final Stack stack;
    private final Guard guard;
    private final UsageSampler sampler = new UsageSampler();

    private LiveStack(StackOptions options) {
        var checkout = Checkout.fromSystemProperties();
        data = DataDirectory.open(options.data());
        record = new RunRecord(data.runRecord());
        ports = options.ports();
        record.leftovers().reversed().forEach(leftover -> leftover.stop(java.time.Duration.ofSeconds(15)));
        record.clear();
        data.wipe();
        Preflight.requireRoom(data.root());
        Preflight.requirePorts(options.parts(), ports);
        var processes = new Processes(record, sampler);
        components = Components.of(new StackSetting(
                options,
                checkout.root(),
                data,
                InstallCache.ofUser(System.getenv()),
                new MavenArtifacts(checkout.root(), checkout.maven(), checkout.terminal(), narrator::say),
                JavaRuntime.current(),
                processes,
                narrator));
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
        var parts = EnumSet.allOf(Part.class);
        var live = new LiveStack(new StackOptions(
                parts, PortPlan.of(portOffset, Map.of()), folder, folder, true, false, Optional.empty(), false));
        if (!live.stack.start()) {
            live.close();
            throw new IllegalStateException("The stack did not come up; what it said is above.");
        }
        return live;
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
        handle.destroyForcibly();
        handle.onExit().join();
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
        components.stream()
                .filter(component -> component.part() == part)
                .findFirst()
                .orElseThrow()
                .start();
    }

    @Override
    public void close() {
        stack.stop();
        record.clear();
        guard.dismiss();
        data.close();
    }

    private void signal(String signal, Part part) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(
                        "kill", signal, Long.toString(process(part).pid()))
                .inheritIO()
                .start()
                .waitFor();
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
