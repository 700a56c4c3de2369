package io.quicksizer.ops.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which PostgreSQL stores its process id. It stays behind after a crash, and PostgreSQL itself would refuse
 * to start if the id has been reused by any other process.
 */
final class PostmasterPid {

    private final Path file;

    PostmasterPid(Path dataFolder) {
        this.file = dataFolder.resolve("postmaster.pid");
    }

    /** Returns the server with the process id in the file, if it is alive and a PostgreSQL server. */
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

    /** Deletes a stale file. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
