package io.quicksizer.ops.stack;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The folder with everything the stack stores between runs. A part may be used by only one run at a time. */
final class DataDirectory implements AutoCloseable {

    private static final String MARKER = ".quicksizer-data";
    private static final List<String> CONTENTS =
            List.of("postgres", "search", "engine", "tasklist", "workers", "web", "mails", "logs", "run.pids");

    private final Path root;
    private final Set<Part> parts;
    private final List<FileChannel> locks;

    private DataDirectory(Path root, Set<Part> parts, List<FileChannel> locks) {
        this.root = root;
        this.parts = EnumSet.copyOf(parts);
        this.locks = locks;
    }

    /** Opens the folder for a run of all parts. */
    static DataDirectory open(Path folder) {
        return open(folder, EnumSet.allOf(Part.class));
    }

    /**
     * Opens the folder, creating it if necessary, and locks the parts of this run; the other parts may be run
     * separately on the same folder.
     *
     * @throws StackFailure when another run uses it, when it contains foreign data, or when it can't be written
     */
    static DataDirectory open(Path folder, Set<Part> parts) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            refuseForeign(root);
            PrivateFiles.hideContent(root);
            Files.writeString(
                    root.resolve(MARKER), "Data of Quicksizer's local stack: ops/run --reset empties this folder.\n");
            return new DataDirectory(root, parts, lock(root, parts));
        } catch (IOException e) {
            throw new StackFailure(
                    "The data folder %s can't be used (%s); check its permissions or choose another with --data."
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    private static void refuseForeign(Path root) throws IOException {
        try (var entries = Files.list(root)) {
            if (!Files.exists(root.resolve(MARKER)) && entries.findAny().isPresent()) {
                throw new StackFailure(
                        "%s contains other files than data of this stack; choose an empty folder with --data."
                                .formatted(root));
            }
        }
    }

    private static List<FileChannel> lock(Path root, Set<Part> parts) throws IOException {
        var held = new ArrayList<FileChannel>();
        for (var part : parts) {
            var channel = FileChannel.open(
                    root.resolve(part.id() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held.add(channel);
            if (tryLock(channel) == null) {
                for (var other : held) {
                    other.close();
                }
                throw new StackFailure(
                        "Another ops/run is using %s for %s; stop it first, or choose another folder with --data and other ports with --port-offset."
                                .formatted(root, part.title()));
            }
        }
        return held;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    /** Returns the folder of one part, created if necessary. */
    Path of(Part part) {
        return folder(part.id());
    }

    /** Returns the folder of one of several nodes of a part, created if necessary. */
    Path of(Part part, int node) {
        return folder(part.id() + "/node-" + node);
    }

    Path logs() {
        return folder("logs");
    }

    /** Returns the folder with the mails that the stack has sent, created if necessary. */
    Path mails() {
        return folder("mails");
    }

    /** Returns the file with the password of PostgreSQL's superuser, which survives a reset. */
    Path databaseSecret() {
        return root.resolve("postgres.secret");
    }

    /**
     * Rejects a database of the earlier layout without a password: its superuser would accept everybody, and the
     * present server could not sign in to it.
     *
     * @throws StackFailure with the remedy
     */
    void refuseEarlierLayout() {
        var database = root.resolve(Part.POSTGRES.id());
        if (Files.exists(database.resolve("PG_VERSION")) && !Files.exists(databaseSecret())) {
            throw new StackFailure(
                    ("The data in %s come from an earlier version, whose database has no password of its own; start"
                                    + " again with ops/run --reset, which deletes them, or choose another folder with"
                                    + " --data.")
                            .formatted(root));
        }
    }

    /** Returns the record of this run's processes; a run of some parts has a record of its own. */
    Path runRecord() {
        return root.resolve(isWhole() ? "run.pids" : "run-%s.pids".formatted(ids()));
    }

    /** Returns the records of all runs on this folder, including this one's. */
    List<Path> runRecords() {
        try (var files = Files.newDirectoryStream(root, "run*.pids")) {
            var found = new ArrayList<Path>();
            files.forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new StackFailure("%s can't be read (%s).".formatted(root, e.getMessage()), e);
        }
    }

    private boolean isWhole() {
        return parts.size() == Part.values().length;
    }

    private String ids() {
        return parts.stream().map(Part::id).collect(Collectors.joining("-"));
    }

    /** Deletes the data of the parts of this run; the folder itself and foreign files in it are kept. */
    void wipe() {
        try {
            for (var name : isWhole() ? CONTENTS : parts.stream().map(Part::id).toList()) {
                InstallCache.delete(root.resolve(name));
            }
        } catch (IOException e) {
            throw new StackFailure("%s could not be emptied (%s).".formatted(root, e.getMessage()), e);
        }
    }

    private Path folder(String name) {
        try {
            var folder = Files.createDirectories(root.resolve(name));
            if (!name.equals(Part.SEARCH.id())) { // closed by SearchServer, whose user may differ
                PrivateFiles.closeFolder(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new StackFailure("%s can't be created; check its permissions.".formatted(root.resolve(name)), e);
        }
    }

    @Override
    public void close() {
        try {
            for (var lock : locks) {
                lock.close();
            }
        } catch (IOException e) {
            throw new StackFailure("The lock of %s could not be released.".formatted(root), e);
        }
    }
}
