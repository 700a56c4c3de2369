package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void a_folder_with_something_else_in_it_is_never_taken() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataDirectory.open(folder)).hasMessageContaining("holds something else");
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
