package io.quicksizer.ops.probe;

import io.quicksizer.ops.command.CommandStart;
import io.quicksizer.ops.journey.Caller;
import io.quicksizer.ops.journey.ProbeJourney;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code ops/probe}. */
@Command(
        name = "ops/probe",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        description = {"Runs a synthetic engagement through the whole workflow over the API, and archives it.", ""},
        footer = {
            "",
            "The first line of a credentials file is name:password or an access token; it is read again for each journey.",
            "Without --planner and --approver, the demo users of the local profile are used. With --planner only, the",
            "engagement is withdrawn before sign-off.",
            "",
            "Exit code (without --every): 0 if the journey succeeded, 1 if it failed. Metrics: docs/monitoring.md."
        })
public final class ProbeCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:QUICKSIZER_URL:-http://127.0.0.1:8090}",
            description = "address of the portal")
    private String url = "";

    @Option(names = "--planner", paramLabel = "FILE", description = "credentials of the planner")
    private @Nullable Path planner;

    @Option(names = "--approver", paramLabel = "FILE", description = "credentials of an approver; once per level")
    private List<Path> approvers = List.of();

    @Option(names = "--every", paramLabel = "SECONDS", description = "repeat at this interval and publish metrics")
    private int every;

    @Option(
            names = "--listen",
            paramLabel = "PORT",
            defaultValue = "8092",
            description = "port of the metrics (default: 8092)")
    private int port;

    @Option(
            names = "--listen-address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "bind address of the metrics (default: 127.0.0.1)")
    private String address = "";

    ProbeCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        CommandStart.run(ProbeCommand::new, words);
    }

    @Override
    public Integer call() throws IOException {
        if (every <= 0) {
            return attempt().isPresent() ? 0 : 1;
        }
        try (ProbeMetrics metrics = ProbeMetrics.listening(new InetSocketAddress(address, port))) {
            out.println("Metrics at http://%s:%d/metrics".formatted(address, metrics.port()));
            while (!Thread.currentThread().isInterrupted()) {
                Instant began = Instant.now();
                attempt()
                        .ifPresentOrElse(
                                took -> metrics.succeeded(Instant.now(), took), () -> metrics.failed(Instant.now()));
                pauseUntil(began.plusSeconds(every));
            }
        }
        return 0;
    }

    /** Runs a journey; returns its duration, or empty when it failed. */
    private Optional<Duration> attempt() {
        long began = System.nanoTime();
        try {
            new ProbeJourney(url, sizing(), signing(), every > 0 ? line -> {} : out::println).take();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            out.println("%s succeeded in %d ms".formatted(Instant.now(), took.toMillis()));
            return Optional.of(took);
        } catch (IOException | RuntimeException failed) {
            String why = failed instanceof StackFailure ? failed.getMessage() : failed.toString();
            out.println("%s FAILED: %s".formatted(Instant.now(), why));
            return Optional.empty();
        }
    }

    /** Credentials are read for each journey, because access tokens expire and are replaced. */
    private Caller sizing() throws IOException {
        return planner == null ? Caller.demo("planner") : Caller.of(planner);
    }

    private List<Caller> signing() throws IOException {
        if (planner == null && approvers.isEmpty()) {
            return List.of(Caller.demo("approver"), Caller.demo("approver2"));
        }
        List<Caller> signing = new ArrayList<>();
        for (Path file : approvers) {
            signing.add(Caller.of(file));
        }
        return signing;
    }

    private static void pauseUntil(Instant next) {
        for (Duration left = Duration.between(Instant.now(), next);
                left.isPositive() && !Thread.currentThread().isInterrupted();
                left = Duration.between(Instant.now(), next)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }
}
