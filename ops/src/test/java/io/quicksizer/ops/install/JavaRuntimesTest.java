package io.quicksizer.ops.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRuntimesTest {

    /** No real Java has such a number, so the one that runs the tests never fits. */
    private static final int LOWEST = 117;

    private static final int HIGHEST = 123;

    @TempDir
    Path folder;

    @Test
    void an_installed_runtime_in_the_range_is_found_and_others_are_not() throws IOException {
        java("jdk-116", "116.0.9");
        java("jdk-124", "124");
        var fitting = java("jdk-121", "121.0.4+7");

        assertThat(runtimes(Map.of()).between(LOWEST, HIGHEST))
                .hasValueSatisfying(runtime -> assertThat(runtime.home()).isEqualTo(fitting));
    }

    @Test
    void the_one_that_the_person_names_wins() throws IOException {
        java("jdk-121", "121.0.4");
        var named = java("elsewhere/jdk-118", "118.0.1");

        var found = runtimes(Map.of(JavaRuntimes.SEARCH_JAVA, named.toString())).between(LOWEST, HIGHEST);

        assertThat(found).contains(new JavaRuntime(named, "118.0.1"));
    }

    @Test
    void the_variables_of_build_servers_are_looked_at() throws IOException {
        var named = java("elsewhere/jdk-119", "119.0.1");

        assertThat(runtimes(Map.of("JAVA_HOME_119_X64", named.toString())).between(LOWEST, HIGHEST))
                .contains(new JavaRuntime(named, "119.0.1"));
    }

    @Test
    void a_bundle_as_macos_has_it_is_found() throws IOException {
        var home = java("temurin-120.jdk/Contents/Home", "120");

        assertThat(runtimes(Map.of()).between(LOWEST, HIGHEST)).contains(new JavaRuntime(home, "120"));
    }

    @Test
    void a_folder_without_java_is_passed_over() throws IOException {
        Files.createDirectories(folder.resolve("jdk-121"));

        assertThat(runtimes(Map.of()).between(LOWEST, HIGHEST)).isEmpty();
    }

    private JavaRuntimes runtimes(Map<String, String> environment) {
        return new JavaRuntimes(environment, List.of(folder, folder.resolve("not there")));
    }

    private Path java(String name, String version) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(program, "");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
