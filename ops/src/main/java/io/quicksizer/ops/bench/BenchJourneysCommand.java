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
            "Starts a stack of its own and measures the processor time it takes when nobody works, journeys per second"
                    + " through the API, and the same models on the same engine with workers that do nothing.",
            ""
        },
        footer = {
            "",
            "Exit code 0 when everything was measured, 1 when it could not be. docs/local-stack.md has figures."
        })
public final class BenchJourneysCommand implements Callable<Integer> {

    private static final int PORT_OFFSET = 300;

    private final PrintStream out;

    @Option(names = "--clients", split = ",", defaultValue = "1,4,8", description = "how many at once (1,4,8)")
    private List<Integer> clients = List.of();

    @Option(names = "--seconds", defaultValue = "30", description = "for each measurement (30)")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "seconds before each kind of measurement (20)")
    private int warmUp;

    @Option(names = "--idle", defaultValue = "60", description = "seconds for which nobody works; 0 for none (60)")
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
            out.printf("%nProcessor time over %d s in which nobody works, in %% of one core%n", idle);
            shares.forEach((part, share) -> out.printf("  %-10s %6.1f%n", part, 100 * share));
            out.printf(
                    "  %-10s %6.1f%n",
                    "together",
                    100 * shares.values().stream().mapToDouble(share -> share).sum());
        }
        var product = bench.product();
        var idleWorkers = bench.idleWorkers();
        out.printf("%nJourneys per second: 8 steps and sign-offs, four documents%n");
        out.printf("  %-8s %10s %12s %8s%n", "clients", "product", "do-nothing", "ratio");
        product.forEach((number, rate) -> out.printf(
                "  %-8d %10.2f %12.2f %8.2f%n", number, rate, idleWorkers.get(number), rate / idleWorkers.get(number)));
    }
}
