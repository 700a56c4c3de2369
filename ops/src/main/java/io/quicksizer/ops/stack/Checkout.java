package io.quicksizer.ops.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * The checkout of this program and the environment detected by {@code ops/run}.
 *
 * @param maven the command that starts Maven
 * @param terminal whether the output is a terminal
 */
record Checkout(Path root, List<String> maven, boolean terminal) {

    Checkout {
        maven = List.copyOf(maven);
    }

    /** Reads the system properties set by {@code ops/run}; defaults are the current folder and {@code ./mvnw}. */
    static Checkout fromSystemProperties() {
        var root = Path.of(System.getProperty("quicksizer.checkout", "")).toAbsolutePath();
        var maven = System.getProperty("quicksizer.maven", root.resolve("mvnw").toString());
        return new Checkout(root, List.of(maven), Boolean.getBoolean("quicksizer.terminal"));
    }
}
