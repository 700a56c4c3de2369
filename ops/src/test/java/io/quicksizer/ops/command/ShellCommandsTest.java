package io.quicksizer.ops.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in {@code ops/} where people start them: in any folder, and on a server without a checkout. */
class ShellCommandsTest {
    private static final Path OPS = Path.of(System.getProperty("quicksizer.checkout", ".."))
            .toAbsolutePath()
            .resolve("ops");
    private static final String MAVEN = """
            #!/bin/sh
            [ "$1" = -v ] || { echo "maven in $PWD"; echo libraries > web/target/preview.classpath; }
            """;
    private static final String JAVA = """
            #!/bin/sh
            echo "java in $PWD"
            for word; do echo "$word"; done
            """;

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void resolveLinks() throws IOException {
        root = folder.toRealPath().resolve("checkout with a space");
        Files.createDirectories(root.resolve("ops"));
    }

    /** The demo workbook and the templates are found relative to folders of the checkout. */
    @Test
    void the_preview_runs_in_its_module_wherever_it_is_started() throws Exception {
        copy("preview");
        Files.createDirectories(root.resolve("web/target"));
        program(root.resolve("mvnw"), MAVEN);
        Path jdk = root.resolve("jdk");
        program(jdk.resolve("bin/java"), JAVA);
        program(jdk.resolve("bin/javac"), JAVA);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());

        String elsewhere = run(folder, environment, root.resolve("ops/preview").toString(), "8123");
        assertThat(elsewhere)
                .contains("maven in " + root + "\n", "java in " + root.resolve("web") + "\n")
                .contains(root.resolve("web/target/classes") + ":libraries\n", "\n8123\n")
                .contains("-Dquicksizer.preview.sources=" + root.resolve("web/src/main/resources") + "\n");
        assertThat(run(root, environment, "ops/preview", "8123")).isEqualTo(elsewhere);
        assertThat(run(root.resolve("ops"), environment, "./preview", "8123")).isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"probe", "audit-verify", "clean-indexes", "trace"})
    void a_command_runs_with_the_libraries_beside_it_instead_of_a_checkout(String command) throws Exception {
        copy(command);
        installLibraries(Files.createDirectories(root.resolve("ops/lib")));

        assertThat(run(
                        folder,
                        Map.of("JAVA_HOME", System.getProperty("java.home")),
                        root.resolve("ops").resolve(command).toString(),
                        "--help"))
                .contains("Usage: ops/" + command);
    }

    private void copy(String command) throws IOException {
        for (String file : List.of(command, "lib.sh")) {
            Files.copy(OPS.resolve(file), root.resolve("ops").resolve(file));
        }
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** One jar that refers to what this test runs with. */
    private static void installLibraries(Path folder) throws IOException {
        String entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, entries);
        new JarOutputStream(Files.newOutputStream(folder.resolve("all.jar")), manifest).close();
    }

    private static String run(Path where, Map<String, String> environment, String... words) throws Exception {
        var builder = new ProcessBuilder(words).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
