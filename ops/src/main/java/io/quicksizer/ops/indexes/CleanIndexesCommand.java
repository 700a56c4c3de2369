package io.quicksizer.ops.indexes;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code ops/clean-indexes}. */
@Command(
        name = "ops/clean-indexes",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = {
            "Counts the variables of completed steps and instances in Camunda's indexes, or removes them with --remove.",
            ""
        },
        footer = {
            "",
            "For Camunda 8.6 and 8.7. Can be repeated and scheduled; see docs/camunda-connection.md.",
            "Exit code: 0 on success, 2 if the search server refused the request or could not be reached."
        })
public final class CleanIndexesCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int REFUSED = 2;
    /** Younger data may not have reached Operate and Tasklist yet. */
    private static final Duration YOUNGEST = Duration.ofHours(1);

    private final PrintStream out;
    private final Clock clock;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:9200",
            description = "address of OpenSearch or Elasticsearch; default: the one of ops/run")
    private URI url = URI.create("");

    @Option(
            names = "--credentials-file",
            paramLabel = "FILE",
            description = "file with USER:PASSWORD of a user who may search and delete in these indexes")
    private @Nullable Path credentials;

    @Option(
            names = "--ended",
            paramLabel = "DURATION",
            defaultValue = "P1D",
            description = "minimum age since completion, at least one hour, as P1D or PT6H (default: ${DEFAULT-VALUE})")
    private Duration ended = Duration.ZERO;

    @Option(names = "--operate-prefix", paramLabel = "NAME", defaultValue = "operate", description = "index prefix")
    private String operate = "";

    @Option(names = "--tasklist-prefix", paramLabel = "NAME", defaultValue = "tasklist", description = "index prefix")
    private String tasklist = "";

    @Option(
            names = "--record-prefix",
            paramLabel = "NAME",
            defaultValue = "zeebe-record",
            description = "index prefix of the exporter")
    private String records = "";

    @Option(names = "--remove", description = "remove the variables")
    private boolean remove;

    CleanIndexesCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new CleanIndexesCommand(out, Clock.systemUTC())).execute(words));
    }

    @Override
    public Integer call() {
        if (ended.compareTo(YOUNGEST) < 0) {
            out.println(
                    "--ended must be at least one hour; younger data may not have reached Operate and Tasklist yet.");
            return REFUSED;
        }
        try {
            show(content(), clock.instant().minus(ended));
            return DONE;
        } catch (SearchIndexes.Refused | IOException refused) {
            out.println(refused.getMessage());
            return REFUSED;
        }
    }

    private FormContent content() throws IOException {
        return new FormContent(
                new SearchIndexes(url, authorization()), new FormContent.Names(operate, tasklist, records));
    }

    private void show(FormContent content, Instant endedBefore) {
        Map<String, Long> documents = remove ? content.remove(endedBefore) : content.count(endedBefore);
        documents.forEach((index, number) -> out.printf("%10d  %s%n", number, index));
        out.printf(
                "%10d  %s, ended before %s%n",
                documents.values().stream().mapToLong(Long::longValue).sum(),
                remove ? "removed" : "to be removed (--remove)",
                endedBefore);
    }

    private Optional<String> authorization() throws IOException {
        return credentials == null
                ? Optional.empty()
                : Optional.of("Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        Files.readString(credentials).strip().getBytes(StandardCharsets.UTF_8)));
    }
}
