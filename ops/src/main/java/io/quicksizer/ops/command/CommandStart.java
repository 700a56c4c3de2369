package io.quicksizer.ops.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;

/** The entry point of a command in a JVM of its own. */
public final class CommandStart {
    private CommandStart() {}

    /**
     * Runs a command and ends the JVM with its exit code. Log output of libraries is suppressed.
     *
     * @param command creates the command, given its output stream
     */
    public static void run(Function<PrintStream, Callable<Integer>> command, String[] words) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(command.apply(out)).execute(words));
    }
}
