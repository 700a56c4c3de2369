package io.quicksizer.ops.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A shell of a few lines that outlives the launcher only to end what the launcher can no longer end: when the launcher
 * is killed outright, the guard asks every process of the {@link RunRecord} to stop.
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
     * Starts watching this very process.
     *
     * @param record what is to be stopped when the launcher is gone
     * @param log where complaints of the shell go
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

    /** Ends the guard: the launcher has stopped everything itself. */
    public void dismiss() {
        shell.stop(Duration.ofSeconds(2));
    }

    boolean isAlive() {
        return shell.isAlive();
    }
}
