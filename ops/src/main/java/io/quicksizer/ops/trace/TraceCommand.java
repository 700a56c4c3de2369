package io.quicksizer.ops.trace;

import io.quicksizer.ops.command.CommandStart;
import io.quicksizer.ops.command.ReadDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code ops/trace}. */
@Command(
        name = "ops/trace",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = {
            "Shows everything recorded for a correlation or trace id in chronological order: log lines of all services,"
                    + " messages to the engine, journal, entries, documents and audit log.",
            ""
        },
        footer = {
            "",
            "QUICKSIZER_DB_URL, QUICKSIZER_DB_USER and QUICKSIZER_DB_PASSWORD are used for missing options.",
            "Without any of these, the database of ops/run is used.",
            "",
            "Exit code: 0 if something was found, 1 if nothing was found, 2 if logs or database could not be read.",
            "See docs/monitoring.md."
        })
public final class TraceCommand implements Callable<Integer> {
    private static final int FOUND = 0;
    private static final int NOTHING = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;

    @Parameters(
            paramLabel = "ID",
            description = "correlation id, as on an error page or in the header X-Correlation-Id, or trace id")
    private String id = "";

    @Option(
            names = "--logs",
            paramLabel = "FOLDER",
            description =
                    "folder with logs of portal or workers; repeatable; default: .quicksizer/logs in the checkout")
    private List<Path> logs = List.of();

    @Mixin
    private ReadDatabase database = new ReadDatabase();

    @Option(names = "--no-database", description = "search the logs only")
    private boolean withoutDatabase;

    TraceCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        CommandStart.run(TraceCommand::new, words);
    }

    @Override
    public Integer call() {
        List<Sighting> found = new ArrayList<>();
        try {
            SoughtId sought = SoughtId.of(id);
            List<LogFolder> folders = folders();
            folders.forEach(folder -> folder.correlate(sought));
            if (!withoutDatabase) {
                found.addAll(recorded(sought));
            }
            folders.forEach(folder -> found.addAll(folder.find(sought)));
            return print(sought, found);
        } catch (IllegalArgumentException noId) {
            out.println(id + " is not a valid id: " + noId.getMessage() + ".");
            return UNREADABLE;
        } catch (SQLException | IOException | UncheckedIOException unreadable) {
            out.println("Not everything could be read: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private List<Sighting> recorded(SoughtId sought) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            Recorded recorded = new Recorded(connection);
            recorded.complete(sought);
            return recorded.find(sought);
        }
    }

    private int print(SoughtId sought, List<Sighting> found) {
        out.println("correlation  " + String.join(", ", sought.correlations()));
        out.println("traces       " + String.join(", ", sought.traces()));
        found.stream().sorted(Sighting.BY_TIME).forEach(out::println);
        if (found.isEmpty()) {
            out.println("Nothing was found.");
        }
        return found.isEmpty() ? NOTHING : FOUND;
    }

    private List<LogFolder> folders() {
        Path usual = Path.of(System.getProperty("quicksizer.checkout", "."), ".quicksizer", "logs");
        if (logs.isEmpty()) {
            return Files.isDirectory(usual) ? List.of(new LogFolder(usual)) : List.of();
        }
        return logs.stream().map(LogFolder::new).toList();
    }
}
