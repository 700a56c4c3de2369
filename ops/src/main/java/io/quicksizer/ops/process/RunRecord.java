package io.quicksizer.ops.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The file with the processes of the current run, one per line, from which the next launcher learns what a killed one
 * had started. A process id alone may have been reused meanwhile; together with the start time it is unique.
 */
public final class RunRecord {

    /** The system derives start times from a boot time that may vary by up to a second between two readings. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    /**
     * Creates a record in a file.
     *
     * @param file need not exist
     */
    public RunRecord(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** Records a process that was just started. */
    public synchronized void add(String name, long pid) {
        var started = ProcessHandle.of(pid).flatMap(RunRecord::start).orElse(Instant.EPOCH);
        try {
            Files.writeString(
                    file,
                    "%d %d %s%n".formatted(pid, started.toEpochMilli(), name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the record after everything was stopped. */
    public synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the processes of an earlier run that are still alive, in the order in which they were started. */
    public synchronized List<Leftover> leftovers() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(RunRecord::stillAlive)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Leftover> stillAlive(String line) {
        var parts = line.split(" ", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        var started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> start(handle)
                        .map(at -> Duration.between(at, started).abs().compareTo(TOLERANCE) < 0)
                        .orElse(false))
                .map(handle -> new Leftover(parts[2], handle));
    }

    private static Optional<Instant> start(ProcessHandle handle) {
        return handle.info().startInstant();
    }
}
