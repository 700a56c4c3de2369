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
            "Shows the path of one piece of work in the order of time: log lines of all services, messages to the engine,"
                    + " journal, entries, documents and audit log.",
            ""
        },
        footer = {
            "",
            "QUICKSIZER_DB_URL, QUICKSIZER_DB_USER, QUICKSIZER_DB_PASSWORD: where options are not given;",
            "without any of them, the database that ops/run starts.",
            "",
            "Exit code 0 when something was found, 1 when nothing was, 2 when logs or database could not be read.",
            "docs/monitoring.md has the details."
        })
public final class TraceCommand implements Callable<Integer> {
    private static final int FOUND = 0;
    private static final int NOTHING = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;

    @Parameters(
            paramLabel = "ID",
            description = "the id of an error page, of the header X-Correlation-Id, or of a trace")
    private String id = "";

    @Option(
            names = "--logs",
            paramLabel = "FOLDER",
            description =
                    "with the logs of portal and workers, given once or more; default: .quicksizer/logs of the checkout")
    private List<Path> logs = List.of();

    @Mixin
    private ReadDatabase database = new ReadDatabase();

    @Option(names = "--no-database", description = "searches the logs only")
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
            if (!withoutDatabase) {
                found.addAll(recorded(sought));
            }
            for (Path folder : folders()) {
                found.addAll(new LogFolder(folder).find(sought));
            }
            return print(sought, found);
        } catch (IllegalArgumentException noId) {
            out.println(id + " is no id: " + noId.getMessage() + ".");
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

    private List<Path> folders() {
        Path usual = Path.of(System.getProperty("quicksizer.checkout", "."), ".quicksizer", "logs");
        if (logs.isEmpty()) {
            return Files.isDirectory(usual) ? List.of(usual) : List.of();
        }
        return logs;
    }
}
