package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.StackFailure;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of {@code ops/run}. */
@Command(
        name = "ops/run",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        versionProvider = RunCommand.Version.class,
        description = {
            "Starts Quicksizer with everything it needs on this machine, bound to 127.0.0.1, and stops it with Ctrl-C.",
            ""
        },
        footer = {
            "",
            "Parts: postgres (or db), search, engine, tasklist (with Operate), workers, web.",
            "Ports for --port: postgres, search, searchTransport, engineRest, engineGateway, engineCommand, "
                    + "engineInternal, engineManagement, tasklist, tasklistManagement, workers, web.",
            "",
            "QUICKSIZER_CACHE: where servers are unpacked, default ~/.cache/quicksizer",
            "QUICKSIZER_SEARCH_JAVA_HOME: a Java 17 to 23 for OpenSearch",
            "QUICKSIZER_DEBUG=1: show stack traces",
            "",
            "Exit code 0 after a journey, 1 when something could not be started or has died, 2 for a wrong option.",
            "docs/local-stack.md has the details."
        })
public final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "start these parts only; what they need is not added, but told")
    private List<String> only = List.of();

    @Option(names = "--once", description = "take one engagement from workbook to signed-off proposal, then stop")
    private boolean once;

    @Option(
            names = "--workbook",
            paramLabel = "FILE",
            description = "the workbook for --once; default: the demo workbook")
    private @Nullable Path workbook;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where --once writes its files; default: ${DEFAULT-VALUE}")
    private Path out = Path.of("out");

    @Option(names = "--reset", description = "delete what earlier runs have stored, then start; asks nothing")
    private boolean reset;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where data and logs are kept; default: .quicksizer in the checkout")
    private @Nullable Path data;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "add N to every port, so that a second checkout can run beside the first")
    private int portOffset;

    @Option(names = "--port", paramLabel = "NAME=NUMBER", description = "give one port another number; repeatable")
    private Map<String, Integer> port = new LinkedHashMap<>();

    @Option(names = "--keep-logs", description = "add to the logs of earlier runs instead of starting new ones")
    private boolean keepLogs;

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(commandLine(new RunCommand(out)).execute(words));
    }

    static CommandLine commandLine(RunCommand command) {
        return new CommandLine(command);
    }

    private final Narrator narrator;

    RunCommand(PrintStream out) {
        this.narrator = new Narrator(out);
    }

    @Override
    public Integer call() {
        var checkout = Checkout.fromSystemProperties();
        try {
            return new StackRun(options(checkout.root()), checkout, narrator).execute();
        } catch (StackFailure failure) {
            narrator.failure(failure.getMessage());
            if (System.getenv("QUICKSIZER_DEBUG") != null) {
                failure.printStackTrace();
            }
            return 1;
        }
    }

    /**
     * @param checkout root of the checkout, for the default of the data folder
     * @throws ParameterException when an option has a value that can't be; the message says which
     */
    StackOptions options(Path checkout) {
        return new StackOptions(
                parts(),
                ports(),
                Optional.ofNullable(data)
                        .orElse(checkout.resolve(".quicksizer"))
                        .toAbsolutePath(),
                out.toAbsolutePath(),
                reset,
                once,
                Optional.ofNullable(workbook).map(this::existing),
                keepLogs);
    }

    private Set<Part> parts() {
        if (only.isEmpty()) {
            return EnumSet.allOf(Part.class);
        }
        if (once) {
            throw wrong("--once needs every part; leave --only out.");
        }
        var parts = EnumSet.noneOf(Part.class);
        for (var name : only) {
            parts.add(Part.named(name.trim())
                    .orElseThrow(() -> wrong("There is no part %s; there are %s.".formatted(name, Part.names()))));
        }
        return parts;
    }

    private PortPlan ports() {
        var overrides = new EnumMap<Port, Integer>(Port.class);
        port.forEach((name, number) -> overrides.put(
                Port.named(name)
                        .orElseThrow(() -> wrong("There is no port %s; there are %s.".formatted(name, Port.names()))),
                number));
        try {
            return PortPlan.of(portOffset, overrides);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private Path existing(Path file) {
        if (!Files.isReadable(file)) {
            throw wrong("The workbook %s can't be read.".formatted(file));
        }
        return file.toAbsolutePath();
    }

    private ParameterException wrong(@Nullable String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return Arrays.stream(new String[] {"product", "camunda", "opensearch"})
                    .map(name -> name + " " + Template.version(name))
                    .toArray(String[]::new);
        }
    }
}
