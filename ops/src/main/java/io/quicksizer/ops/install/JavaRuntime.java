package io.quicksizer.ops.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * An installed Java.
 *
 * @param version the full version as it names itself, for example {@code 21.0.4}
 */
public record JavaRuntime(Path home, String version) {

    /** The runtime that this program runs on. */
    public static JavaRuntime current() {
        return new JavaRuntime(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    /**
     * Looks into a folder.
     *
     * @param home a folder that may hold a Java
     * @return the runtime there, empty when the folder has none or does not say its version
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

    /** The first number of the version: 17, 21, 25. */
    public int feature() {
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }

    public Path java() {
        return home.resolve("bin/java");
    }
}
