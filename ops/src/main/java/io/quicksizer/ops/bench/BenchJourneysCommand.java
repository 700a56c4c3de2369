package io.quicksizer.ops.bench;

import io.quicksizer.ops.command.CommandStart;
import io.quicksizer.ops.journey.FirstCatalogue;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Port;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code ops/bench-journeys}. */
@Command(
        name = "ops/bench-journeys",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = {
            "Starts a separate stack and measures its CPU use when idle, journeys per second through the API, and for"
                    + " comparison the same models on the same engine with no-op workers.",
            ""
        },
        footer = {"", "Exit code: 0 on success, 1 if a measurement failed. Results: docs/local-stack.md."})
public final class BenchJourneysCommand implements Callable<Integer> {

    private static final int PORT_OFFSET = 300;

    private final PrintStream out;

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "1,4,8",
            description = "numbers of concurrent clients (default: 1,4,8)")
    private List<Integer> clients = List.of();

    @Option(names = "--seconds", defaultValue = "30", description = "duration of each measurement (default: 30)")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "warm-up before each measurement in seconds (default: 20)")
    private int warmUp;

    @Option(
            names = "--idle",
            defaultValue = "60",
            description = "duration of the idle measurement in seconds, 0 to skip it (default: 60)")
    private int idle;

    BenchJourneysCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        CommandStart.run(BenchJourneysCommand::new, words);
    }

    @Override
    public Integer call() {
        var checkout = Path.of(System.getProperty("quicksizer.checkout", "."));
        out.println(Machine.inWords());
        try (var stack = LiveStack.start(checkout.resolve("ops/target/stack-bench"), PORT_OFFSET)) {
            new FirstCatalogue(stack.ports().http(Port.WEB))
                    .publish(checkout.resolve("workers/target/demo-workbook.xlsx"));
            measure(new JourneyBench(stack, clients, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp)));
            return 0;
        } catch (StackFailure failure) {
            out.println(failure.getMessage());
            return 1;
        }
    }

    private void measure(JourneyBench bench) {
        if (idle > 0) {
            var shares = bench.idle(Duration.ofSeconds(idle));
            out.printf("%nCPU use over %d s of idling, in %% of one core%n", idle);
            shares.forEach((part, share) -> out.printf("  %-10s %6.1f%n", part, 100 * share));
            out.printf(
                    "  %-10s %6.1f%n",
                    "together",
                    100 * shares.values().stream().mapToDouble(share -> share).sum());
        }
        var product = bench.product();
        var idleWorkers = bench.idleWorkers();
        out.printf("%nJourneys per second: 8 steps and sign-offs, four documents%n");
        out.printf("  %-8s %10s %12s %8s%n", "clients", "product", "no-op", "ratio");
        product.forEach((number, rate) -> out.printf(
                "  %-8d %10.2f %12.2f %8.2f%n", number, rate, idleWorkers.get(number), rate / idleWorkers.get(number)));
    }
}
