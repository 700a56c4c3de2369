package io.quicksizer.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    @TempDir
    Path folder;

    @Test
    void what_a_killed_run_left_behind_is_found_and_stopped() {
        var child = sleeper("Zeebe");
        var record = record();
        record.add("Zeebe", child.pid());

        var leftovers = record().leftovers();

        assertThat(leftovers).extracting(Leftover::name).containsExactly("Zeebe");
        leftovers.getFirst().stop(Duration.ofSeconds(5));
        assertThat(child.endsWithin(Duration.ofSeconds(5))).isTrue();
        assertThat(record.leftovers()).isEmpty();
    }

    @Test
    void a_process_id_that_was_given_to_another_program_is_left_alone() throws IOException {
        var self = ProcessHandle.current();
        Files.writeString(folder.resolve("run.pids"), "%d 1000 Zeebe%n".formatted(self.pid()));

        assertThat(record().leftovers()).isEmpty();
    }

    @Test
    void after_an_orderly_end_nothing_is_remembered() {
        var record = record();
        record.add("self", ProcessHandle.current().pid());

        record.clear();

        assertThat(record.leftovers()).isEmpty();
        assertThat(record.file()).doesNotExist();
    }

    @Test
    void the_guard_ends_what_a_launcher_that_was_killed_left_behind() {
        var launcher = sleeper("launcher");
        var child = sleeper("Zeebe");
        var record = record();
        record.add("Zeebe", child.pid());
        var guard = Guard.over(launcher.pid(), record, folder.resolve("guard.log"));
        assertThat(guard.isAlive()).isTrue();

        launcher.stop(Duration.ofSeconds(5));

        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !child.isAlive());
        Awaitility.await().until(() -> !guard.isAlive());
    }

    private ChildProcess sleeper(String name) {
        return ChildProcess.start(
                new Launch(name, List.of("sleep", "60"), Map.of(), folder, folder.resolve(name + ".log"), false));
    }

    private RunRecord record() {
        return new RunRecord(folder.resolve("run.pids"));
    }
}
