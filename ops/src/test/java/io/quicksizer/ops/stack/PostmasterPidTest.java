package io.quicksizer.ops.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterPidTest {

    @TempDir
    Path folder;

    @Test
    void without_the_file_no_server_is_running() {
        assertThat(new PostmasterPid(folder).running()).isEmpty();
    }

    @Test
    void a_dead_process_in_the_file_is_no_server() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        write(process.pid());

        assertThat(new PostmasterPid(folder).running()).isEmpty();
    }

    @Test
    void a_process_id_that_now_belongs_to_another_program_is_no_server() throws IOException {
        write(ProcessHandle.current().pid());

        assertThat(new PostmasterPid(folder).running()).isEmpty();
    }

    @Test
    void a_file_that_was_cut_off_is_no_server() throws IOException {
        Files.writeString(folder.resolve("postmaster.pid"), "");

        assertThat(new PostmasterPid(folder).running()).isEmpty();
    }

    private void write(long pid) throws IOException {
        Files.writeString(folder.resolve("postmaster.pid"), pid + "\n" + folder + "\n");
    }
}
