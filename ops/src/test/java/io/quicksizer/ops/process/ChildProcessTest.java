package io.quicksizer.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void a_child_that_ignores_the_request_to_end_is_killed_with_its_children() {
        var child = start("trap '' TERM; echo ready; sleep 60 & wait; sleep 60");
        Awaitility.await().until(() -> !ChildProcess.tail(child.log(), 1).isEmpty());
        var family = ProcessHandle.of(child.pid()).orElseThrow().descendants().toList();

        assertThat(child.stop(Duration.ofMillis(300))).isFalse();

        assertThat(child.isAlive()).isFalse();
        Awaitility.await().until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void a_child_has_a_session_of_its_own_so_that_ctrl_c_does_not_reach_it() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/proc/self/stat")), "sessions are read from /proc");
        var child = start("sleep 60");
        try {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(session(child.pid())).isEqualTo(child.pid()));
        } finally {
            child.stop(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_log_starts_empty_unless_it_is_to_be_kept() {
        run("echo one", false);
        run("echo two", false);
        run("echo three", true);

        assertThat(ChildProcess.tail(folder.resolve("child.log"), 10)).containsExactly("two", "three");
    }

    @Test
    void the_tail_of_a_log_that_is_not_there_is_empty() {
        assertThat(ChildProcess.tail(folder.resolve("none.log"), 10)).isEmpty();
    }

    private void run(String script, boolean append) {
        var child = ChildProcess.start(launch(script, append));
        assertThat(child.endsWithin(Duration.ofSeconds(10))).isTrue();
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(launch(script, false));
    }

    private Launch launch(String script, boolean append) {
        return new Launch("child", List.of("sh", "-c", script), Map.of(), folder, folder.resolve("child.log"), append);
    }

    private static long session(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3]);
    }
}
