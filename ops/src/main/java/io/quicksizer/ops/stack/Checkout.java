package io.quicksizer.ops.stack;

import java.nio.file.Path;
import java.util.List;

/**
 * The checkout of this program and the environment that {@code ops/run} found.
 *
 * @param maven the words that start Maven
 * @param terminal whether a person watches the output
 */
record Checkout(Path root, List<String> maven, boolean terminal) {

    Checkout {
        maven = List.copyOf(maven);
    }

    /** As {@code ops/run} hands it over in system properties; the present folder and {@code ./mvnw} without it. */
    static Checkout fromSystemProperties() {
        var root = Path.of(System.getProperty("quicksizer.checkout", "")).toAbsolutePath();
        var maven = System.getProperty("quicksizer.maven", root.resolve("mvnw").toString());
        return new Checkout(root, List.of(maven), Boolean.getBoolean("quicksizer.terminal"));
    }
}
