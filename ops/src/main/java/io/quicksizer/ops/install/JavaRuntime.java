package io.quicksizer.ops.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * An installed Java runtime.
 *
 * @param version the full version as it reports it, for example {@code 21.0.4}
 */
public record JavaRuntime(Path home, String version) {

    /** Returns the runtime of this JVM. */
    public static JavaRuntime current() {
        return new JavaRuntime(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    /**
     * Detects the runtime in a folder.
     *
     * @param home a folder that may contain a Java runtime
     * @return empty when there is none or it does not state its version
     */
    public static Optional<JavaRuntime> at(Path home) {
        var release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(properties.getProperty("JAVA_VERSION"))
                .map(version -> new JavaRuntime(home, version.replace("\"", "")));
    }

    /** Returns the feature release, such as 21. */
    public int feature() {
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }

    public Path java() {
        return home.resolve("bin/java");
    }
}
