package io.quicksizer.ops.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A shell script that outlives the launcher: if the launcher is killed, it terminates every process of the
 * {@link RunRecord}.
 */
public final class Guard {

    private static final String SCRIPT = """
            while kill -0 "$1" 2>/dev/null; do sleep 1; done
            while read -r pid started name; do
              case $name in PostgreSQL) kill -INT "$pid" ;; *) kill -TERM "$pid" ;; esac 2>/dev/null
            done < "$2"
            """;

    private final ChildProcess shell;

    private Guard(ChildProcess shell) {
        this.shell = shell;
    }

    /**
     * Starts watching the current process.
     *
     * @param record the processes to terminate when the launcher is gone
     * @param log receives the output of the shell
     */
    public static Guard over(RunRecord record, Path log) {
        return over(ProcessHandle.current().pid(), record, log);
    }

    static Guard over(long launcher, RunRecord record, Path log) {
        var command = List.of(
                "sh",
                "-c",
                SCRIPT,
                "quicksizer-guard",
                Long.toString(launcher),
                record.file().toAbsolutePath().toString());
        return new Guard(ChildProcess.start(new Launch(
                "guard", command, Map.of(), record.file().toAbsolutePath().getParent(), log, false)));
    }

    /** Stops the guard, because the launcher has stopped everything itself. */
    public void dismiss() {
        shell.stop(Duration.ofSeconds(2));
    }

    boolean isAlive() {
        return shell.isAlive();
    }
}
