package io.quicksizer.ops.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final String WRITES = "-XX:ArchiveClassesAtExit=";

    @TempDir
    Path folder;

    @Test
    void the_first_run_writes_the_archive_and_the_second_uses_it() throws IOException {
        var archive = archive();
        Files.writeString(written(archive.flags()), "classes");
        assertThat(archive.isToBeWritten()).isTrue();

        archive.settle(true);

        assertThat(archive().isToBeWritten()).isFalse();
        assertThat(archive().flags()).contains("-XX:SharedArchiveFile=" + folder.resolve("engine-jdk21.0.4.jsa"));
    }

    @Test
    void what_a_killed_server_has_written_is_thrown_away() throws IOException {
        var archive = archive();
        var half = written(archive.flags());
        Files.writeString(half, "cla");

        archive.settle(false);

        assertThat(half).doesNotExist();
        assertThat(archive.isToBeWritten()).isTrue();
    }

    private static Path written(List<String> flags) {
        return flags.stream()
                .filter(flag -> flag.startsWith(WRITES))
                .map(flag -> Path.of(flag.substring(WRITES.length())))
                .findFirst()
                .orElseThrow();
    }

    private ClassArchive archive() {
        return new ClassArchive(folder, "engine", new JavaRuntime(Path.of("/jdk"), "21.0.4"));
    }
}
