package io.quicksizer.ops.install;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that all clones of one user share. An installation appears in it under its final name at once or not at
 * all: it is built beside and then renamed, and a second launcher that wants the same waits for the first.
 */
public final class InstallCache {

    private final Path root;

    /**
     * A cache in a folder.
     *
     * @param root need not exist
     */
    public InstallCache(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** {@code $QUICKSIZER_CACHE}, else {@code quicksizer} in the user's cache folder. */
    public static InstallCache ofUser(Map<String, String> environment) {
        var caches = Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return new InstallCache(Optional.ofNullable(environment.get("QUICKSIZER_CACHE"))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseGet(() -> caches.resolve("quicksizer")));
    }

    public Path root() {
        return root;
    }

    /**
     * Installs what the recipe makes, unless it is there.
     *
     * @param recipe what is wanted
     * @throws StackFailure when it can't be built
     */
    public Path provide(Recipe recipe) {
        var target = root.resolve(recipe.folder());
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(root);
            try (var channel = FileChannel.open(
                            root.resolve(recipe.name() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(target)) {
                    build(recipe, target);
                }
            }
            return target;
        } catch (IOException e) {
            throw new StackFailure(
                    "%s could not be unpacked into %s (%s); check free space and permissions, or point QUICKSIZER_CACHE elsewhere."
                            .formatted(recipe.name(), root, e.getMessage()),
                    e);
        }
    }

    private void build(Recipe recipe, Path target) throws IOException {
        var unfinished = Files.createTempDirectory(root, ".unfinished-" + recipe.name() + "-");
        try {
            recipe.build().into(unfinished);
            unfinished.toFile().setReadable(true, false);
            unfinished.toFile().setExecutable(true, false);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(unfinished);
        }
    }

    /** Deletes a folder with all it holds; does nothing when it is not there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
