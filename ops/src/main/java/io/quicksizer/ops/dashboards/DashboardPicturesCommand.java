package io.quicksizer.ops.dashboards;

import io.quicksizer.ops.command.CommandStart;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code ops/dashboard-pictures}. */
@Command(
        name = "ops/dashboard-pictures",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = {"Draws each dashboard of ops/dashboards as SVG with data from Prometheus.", ""},
        footer = {"", "Exit code: 0 if all were drawn, 2 if Prometheus could not be reached."})
public final class DashboardPicturesCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    private final PrintStream out;

    @Option(names = "--prometheus", paramLabel = "URL", required = true, description = "address of Prometheus")
    private String prometheus = "";

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "15",
            description = "time range in minutes (default: 15)")
    private int minutes;

    @Option(names = "--end", paramLabel = "TIME", description = "end of the time range; default: now")
    private @Nullable Instant end;

    @Option(names = "--dashboards", paramLabel = "FOLDER", description = "default: ops/dashboards in the checkout")
    private Path dashboards = checkout().resolve("ops/dashboards");

    @Option(names = "--out", paramLabel = "FOLDER", description = "default: docs/pictures in the checkout")
    private Path folder = checkout().resolve("docs/pictures");

    DashboardPicturesCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        CommandStart.run(DashboardPicturesCommand::new, words);
    }

    @Override
    public Integer call() throws IOException {
        var until = end == null ? Instant.now() : end;
        var range = new TimeRange(until.minus(Duration.ofMinutes(minutes)).getEpochSecond(), until.getEpochSecond());
        var asked = new Prometheus(prometheus);
        try {
            Files.createDirectories(folder);
            for (var dashboard : DashboardFile.in(dashboards)) {
                draw(dashboard, asked, range);
            }
            return 0;
        } catch (StackFailure unanswered) {
            out.println(unanswered.getMessage());
            return REFUSED;
        }
    }

    private void draw(DashboardFile dashboard, Prometheus asked, TimeRange range) throws IOException {
        var found = dashboard.panels().stream()
                .filter(panel -> !panel.isHeading())
                .collect(Collectors.toMap(Function.identity(), panel -> asked.series(panel, range)));
        var file = folder.resolve("dashboard-" + dashboard.name() + ".svg");
        Files.writeString(file, Svg.of(dashboard, found, range));
        long empty = found.values().stream().filter(List::isEmpty).count();
        out.printf("%s: %d panels, %d without data%n", file, found.size(), empty);
    }

    private static Path checkout() {
        return Path.of(System.getProperty("quicksizer.checkout", ""));
    }
}
