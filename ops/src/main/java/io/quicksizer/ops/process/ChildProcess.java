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
 * A child process in a session of its own, so that Ctrl-C reaches only the launcher, which determines the order of
 * shutdown.
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
     * Starts the process without waiting for it.
     *
     * @throws StackFailure when the program can't be started
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
                    "%s could not be started (%s); check that the program exists and is executable."
                            .formatted(launch.name(), e.getMessage()),
                    e);
        }
    }

    /** {@code setsid} replaces itself with the command, so the process id is that of the command. */
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

    /** Returns a sentence about how the process ended. */
    public String obituary() {
        return isAlive() ? name() + " is running" : "%s ended with exit code %d".formatted(name(), process.exitValue());
    }

    /**
     * Asks the process to stop, waits, then kills it with all its descendants.
     *
     * @param patience how long it may take to stop by itself
     * @return whether it stopped by itself
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

    /** Waits for the process to end; returns whether it has. */
    public boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /**
     * Reads the end of a log file.
     *
     * @param lines maximum number of lines
     * @return the last lines; empty when there is no log
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
