package io.quicksizer.ops.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;

/** The start of a command in a JVM of its own. */
public final class CommandStart {
    private CommandStart() {}

    /**
     * Runs a command and ends the JVM with its exit code.
     *
     * @param command the command, given where it prints; what libraries log is left out
     */
    public static void run(Function<PrintStream, Callable<Integer>> command, String[] words) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(command.apply(out)).execute(words));
    }
}
