package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void a_second_run_is_refused_while_the_first_has_the_folder() {
        try (var first = DataDirectory.open(folder)) {
            assertThat(first.root()).isEqualTo(folder);
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Another ops/run is using")
                    .hasMessageContaining("--data");
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void runs_of_different_parts_use_one_folder_apart_and_each_deletes_its_own_data_only() throws IOException {
        try (var database = DataDirectory.open(folder, EnumSet.of(Part.POSTGRES));
                var portal = DataDirectory.open(folder, EnumSet.of(Part.WEB, Part.WORKERS))) {
            Files.writeString(database.of(Part.POSTGRES).resolve("file"), "row");
            Files.writeString(portal.of(Part.WEB).resolve("file"), "jar");
            assertThat(database.runRecord()).isNotEqualTo(portal.runRecord());
            assertThatThrownBy(() -> DataDirectory.open(folder, EnumSet.of(Part.WEB, Part.ENGINE)))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Portal");
            DataDirectory.open(folder, EnumSet.of(Part.ENGINE)).close();

            portal.wipe();

            assertThat(folder.resolve("web")).doesNotExist();
            assertThat(folder.resolve("postgres/file")).exists();
        }
    }

    @Test
    void nobody_else_lists_the_folder_or_reads_what_is_in_it() throws IOException {
        try (var data = DataDirectory.open(folder)) {
            assertThat(rights(data.root())).isEqualTo("rwx--x--x");
            assertThat(rights(data.of(Part.POSTGRES))).isEqualTo("rwx------");
            assertThat(rights(data.of(Part.WEB))).isEqualTo("rwx------");
            assertThat(rights(data.logs())).isEqualTo("rwx------");
            String password = PrivateFiles.password(data.databaseSecret());
            assertThat(password).matches("[0-9a-f]{48}");
            assertThat(rights(data.databaseSecret())).isEqualTo("rw-------");
            data.wipe();
            assertThat(PrivateFiles.password(data.databaseSecret())).isEqualTo(password);
        }
    }

    private static String rights(java.nio.file.Path path) throws IOException {
        return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_folder_with_something_else_in_it_is_never_taken() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataDirectory.open(folder)).hasMessageContaining("contains other files");
    }

    @Test
    void data_of_an_earlier_layout_are_refused_with_what_to_do_and_a_reset_helps() throws IOException {
        try (var data = DataDirectory.open(folder)) {
            data.refuseEarlierLayout();
            Files.writeString(data.of(Part.POSTGRES).resolve("PG_VERSION"), "17");
            assertThatThrownBy(data::refuseEarlierLayout)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(folder + " come from an earlier version")
                    .hasMessageContaining("ops/run --reset")
                    .hasMessageContaining("--data");
            data.wipe();
            data.refuseEarlierLayout();
            PrivateFiles.password(data.databaseSecret());
            Files.writeString(data.of(Part.POSTGRES).resolve("PG_VERSION"), "17");
            data.refuseEarlierLayout();
        }
    }

    @Test
    void a_reset_deletes_what_the_stack_stored_and_nothing_else() throws IOException {
        try (var data = DataDirectory.open(folder)) {
            Files.writeString(data.of(Part.POSTGRES).resolve("file"), "row");
            Files.writeString(data.logs().resolve("search.log"), "line");
            Files.writeString(folder.resolve("note.txt"), "mine");

            data.wipe();

            assertThat(folder.resolve("postgres")).doesNotExist();
            assertThat(folder.resolve("logs")).doesNotExist();
            assertThat(folder.resolve("note.txt")).exists();
        }
    }
}
