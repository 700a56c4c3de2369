package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.ClassArchive;
import io.quicksizer.ops.process.ChildProcess;
import io.quicksizer.ops.process.Launch;
import io.quicksizer.ops.process.StackFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server in a JVM of its own that reports its readiness over HTTP. */
final class JvmServer implements Component {

    /** Interval after which a part that is not ready is reported as slow; it is waited for as long as it is running. */
    private static final Duration SLOW = Duration.ofMinutes(2);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);
    private static final Duration PATIENCE_WHEN_WRITING_ARCHIVE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(150);

    private final Description description;
    private final Processes processes;
    private final Duration slowAfter;
    private volatile @Nullable ChildProcess child;
    private volatile boolean ready;

    /**
     * The properties in which servers differ.
     *
     * @param title product and version
     * @param address where people reach it
     * @param readiness responds with 200 when it is ready
     * @param whenReady runs before it is considered ready
     */
    record Description(
            Part part,
            String title,
            String address,
            Launch launch,
            URI readiness,
            Optional<ClassArchive> archive,
            Runnable whenReady) {}

    JvmServer(Description description, Processes processes) {
        this(description, processes, SLOW);
    }

    JvmServer(Description description, Processes processes, Duration slowAfter) {
        this.description = description;
        this.processes = processes;
        this.slowAfter = slowAfter;
    }

    @Override
    public void start() {
        var started = processes.start(part(), description.launch());
        child = started;
        long began = System.nanoTime();
        long reports = 0;
        while (!Readiness.answers(description.readiness())) {
            if (started.endsWithin(BETWEEN_QUESTIONS)) {
                throw new StackFailure("%s while starting; see its log.".formatted(started.obituary()));
            }
            processes.refuseWhenEnding();
            var waited = Duration.ofNanos(System.nanoTime() - began);
            long slow = waited.dividedBy(slowAfter);
            if (slow > reports) {
                reports = slow;
                processes.report("… %s is not ready after %s; still waiting, see its log: %s"
                        .formatted(part().title(), Narrator.seconds(waited).trim(), log()));
            }
        }
        description.whenReady().run();
        ready = true;
    }

    @Override
    public Optional<String> death() {
        return Optional.ofNullable(child)
                .filter(started -> !started.isAlive())
                .map(started -> "%s; see its log.".formatted(started.obituary()));
    }

    @Override
    public boolean stop() {
        if (child == null) {
            return false;
        }
        stop(PATIENCE_AT_STOP);
        return true;
    }

    /**
     * Asks the process to stop and kills it if that takes longer.
     *
     * @return whether it stopped by itself, or was never started
     */
    boolean stop(Duration patience) {
        var started = child;
        if (started == null) {
            return true;
        }
        boolean complete = ready && started.isAlive();
        boolean writes = complete
                && description.archive().map(ClassArchive::isToBeWritten).orElse(false);
        boolean properly = started.stop(writes ? PATIENCE_WHEN_WRITING_ARCHIVE : patience);
        description.archive().ifPresent(archive -> archive.settle(complete && properly));
        return properly;
    }

    /** Kills the process forcibly and waits for its end. */
    void kill() {
        var started = child;
        if (started != null) {
            ProcessHandle.of(started.pid()).ifPresent(handle -> {
                handle.destroyForcibly();
                handle.onExit().join();
            });
        }
    }

    @Override
    public Part part() {
        return description.part();
    }

    @Override
    public String title() {
        return description.title();
    }

    @Override
    public String address() {
        return description.address();
    }

    @Override
    public Path log() {
        return description.launch().log();
    }
}
