package io.quicksizer.ops.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A child in a session of its own, so that Ctrl-C reaches the launcher alone and the launcher decides the order of the
 * end.
 */
public final class ChildProcess {

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private final Launch launch;
    private final Process process;

    private ChildProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    /**
     * Starts the process and returns at once.
     *
     * @throws StackFailure when the program can't be started at all
     */
    public static ChildProcess start(Launch launch) {
        var builder = new ProcessBuilder(detached(launch.command()));
        builder.environment().putAll(launch.environment());
        builder.directory(launch.directory().toFile());
        builder.redirectErrorStream(true);
        var log = launch.log().toFile();
        builder.redirectOutput(
                launch.appendLog() ? ProcessBuilder.Redirect.appendTo(log) : ProcessBuilder.Redirect.to(log));
        try {
            Files.createDirectories(launch.log().getParent());
            var process = builder.start();
            process.getOutputStream().close();
            return new ChildProcess(launch, process);
        } catch (IOException e) {
            throw new StackFailure(
                    "%s could not be started (%s); check that the program is there and may be executed."
                            .formatted(launch.name(), e.getMessage()),
                    e);
        }
    }

    /** {@code setsid} executes the command in its own place, so the process id is that of the command itself. */
    private static List<String> detached(List<String> command) {
        var words = new ArrayList<String>();
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(path -> words.add(path.toString()));
        words.addAll(command);
        return words;
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return launch.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** One sentence on how it ended. */
    public String obituary() {
        return isAlive() ? name() + " is running" : "%s ended with exit code %d".formatted(name(), process.exitValue());
    }

    /**
     * Asks it to end, waits, then kills it with everything it started.
     *
     * @param patience how long it may take to end by itself
     * @return whether it ended by itself
     */
    public boolean stop(Duration patience) {
        var family = process.descendants().toList();
        process.destroy();
        boolean inTime = endsWithin(patience);
        family.forEach(ProcessHandle::destroyForcibly);
        if (!inTime) {
            process.destroyForcibly();
            endsWithin(Duration.ofSeconds(5));
        }
        return inTime;
    }

    /** Waits for the end; returns whether it has come. */
    public boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /**
     * Reads the end of a log.
     *
     * @param lines how many lines at most
     * @return the last lines of a log, empty when there is none
     */
    public static List<String> tail(Path log, int lines) {
        if (!Files.isReadable(log)) {
            return List.of();
        }
        try (var file = new java.io.RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - 64_000);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
