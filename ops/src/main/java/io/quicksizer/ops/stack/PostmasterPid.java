package io.quicksizer.ops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which PostgreSQL notes its process. After a crash it stays behind, and PostgreSQL itself would refuse to
 * start if any other process has been given the same id meanwhile.
 */
final class PostmasterPid {

    private final Path file;

    PostmasterPid(Path dataFolder) {
        this.file = dataFolder.resolve("postmaster.pid");
    }

    /** The server that the file names, if it is alive and really a PostgreSQL. */
    Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.trim()))
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(PostmasterPid::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle handle) {
        return handle.info()
                .command()
                .map(path -> Path.of(path).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }

    /** Removes the file that a dead server left. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
