package io.quicksizer.ops.stack;

import io.quicksizer.ops.command.CommandStart;
import io.quicksizer.ops.process.StackFailure;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/** The command line of {@code ops/run}. */
@Command(
        name = "ops/run",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        versionProvider = RunCommand.Versions.class,
        description = {
            "Starts Quicksizer and everything it needs on this machine, bound to 127.0.0.1. Ctrl-C stops everything.",
            ""
        },
        footer = {
            "",
            "Parts: postgres (or db), search, engine, tasklist (with Operate), workers, web.",
            "Ports for --port: postgres, search, searchTransport, engineRest, engineGateway, engineCommand, "
                    + "engineInternal, engineManagement, tasklist, tasklistManagement, workers, web.",
            "",
            "Environment variables:",
            "  QUICKSIZER_CACHE             where servers are unpacked; default: ~/.cache/quicksizer",
            "  QUICKSIZER_SEARCH_JAVA_HOME  a Java 17 to 23 for OpenSearch",
            "  QUICKSIZER_DEBUG=1           show stack traces",
            "",
            "Exit code: 0 after --once; 1 if a part could not be started or stopped unexpectedly, or if --demo failed and",
            "the output is not a terminal; 2 for an invalid option.",
            "See docs/local-stack.md."
        })
public final class RunCommand implements Callable<Integer> {

    private final Narrator narrator;

    @Mixin
    private RunOptions options = new RunOptions();

    RunCommand(PrintStream out) {
        this.narrator = new Narrator(out);
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        CommandStart.run(RunCommand::new, words);
    }

    @Override
    public Integer call() {
        var checkout = Checkout.fromSystemProperties();
        try {
            return new StackRun(options.choices(checkout), checkout, narrator).execute();
        } catch (StackFailure failure) {
            narrator.failure(failure.getMessage());
            if (System.getenv("QUICKSIZER_DEBUG") != null) {
                failure.printStackTrace();
            }
            return 1;
        }
    }

    /** The version that {@code --version} prints. */
    static final class Versions implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return Stream.of("product", "camunda", "opensearch")
                    .map(name -> name + " " + ConfigurationTemplate.version(name))
                    .toArray(String[]::new);
        }
    }
}
