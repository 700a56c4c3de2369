package io.quicksizer.ops.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs the command for other tests. */
public final class TraceRun {
    private TraceRun() {}

    /** What it prints about an id that it finds. */
    public static String print(String id, Path logs, String database, String user) {
        var bytes = new ByteArrayOutputStream();
        int exit = new CommandLine(new TraceCommand(new PrintStream(bytes, true, StandardCharsets.UTF_8)))
                .execute(id, "--logs", logs.toString(), "--url", database, "--user", user);
        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(printed).isZero();
        return printed;
    }
}
