package io.quicksizer.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.journey.DemoCatalogue;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.LogCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/**
 * Three brokers that replicate three partitions, two workers and two portals behind nginx, on one PostgreSQL. While
 * people work, workers and portals of the previous release are replaced on the present schema, every node is restarted
 * in turn, and one of each is killed. Nothing is lost or happens twice, and a session goes on all along.
 * {@code ops/test --only cluster} runs it; the folder with what was built of the previous release is the property
 * {@code quicksizer.previous}.
 */
class ClusterIT {
    private static final Path DATA = Path.of("target", "cluster").toAbsolutePath();
    private static final int PORT_OFFSET = 500;
    private static final int PEOPLE = 4;
    private static final Duration A_WHILE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Integer> PROXY = List.of(19_090, 19_500, 19_080);

    private final List<String> table = new ArrayList<>(List.of(
            "| while | engagements | median | longest | answers other than 2xx, repeated | pages of a session | unexpected |",
            "|---|---|---|---|---|---|---|"));
    private final List<String> noticed = new ArrayList<>();
    private final Journal journal = new Journal();

    @Test
    void nodes_are_replaced_restarted_and_killed_under_load_and_nothing_is_lost_or_happens_twice() throws Exception {
        for (String earlier : List.of("logs", "engine", "workers", "web")) {
            InstallCache.delete(DATA.resolve(earlier));
        }
        try (var stack = LiveStack.start(DATA, PORT_OFFSET, Optional.empty(), EnumSet.of(Part.POSTGRES))) {
            migrate(stack);
            try (var nodes = new Nodes(stack, behindTheProxy(), Path.of(System.getProperty("quicksizer.previous")));
                    var proxy = Proxy.start(DATA.resolve("nginx"), PROXY, nodes.portals(), nodes.brokers())) {
                nodes.start();
                DemoCatalogue.publish(portal());
                work(nodes, proxy);
                try (var database = new Database(stack.databaseAddress())) {
                    new Verification(database, journal).verify();
                }
                assertThat(noticed).as("phases that people noticed").isEmpty();
            } finally {
                report();
            }
        }
        assertThat(LogCheck.findings(DATA.resolve("logs")))
                .as("people and secrets in logs")
                .isEmpty();
    }

    /** The schema of this release comes first, as docs/release.md says. */
    private static void migrate(LiveStack stack) {
        Flyway.configure()
                .dataSource(stack.databaseAddress(), "quicksizer", "quicksizer")
                .load()
                .migrate();
    }

    private void work(Nodes nodes, Proxy proxy) {
        var people = Stream.concat(
                        IntStream.range(0, PEOPLE).mapToObj(person -> new Person(portal(), journal)),
                        Stream.of(new SignedInPerson(portal(), journal)))
                .map(person -> CompletableFuture.runAsync(
                        person, runnable -> Thread.ofPlatform().daemon().start(runnable)))
                .toArray(CompletableFuture<?>[]::new);
        unnoticed("everything runs, of the previous release", () -> {});
        unnoticed("workers are replaced, one after the other", () -> nodes.upgradeWorkers());
        unnoticed("portals are replaced, one after the other", () -> nodes.upgradePortals(proxy));
        unnoticed("brokers are restarted, one after the other", () -> Nodes.restart(nodes.brokers()));
        unnoticed("workers are restarted, one after the other", () -> Nodes.restart(nodes.workers()));
        unnoticed("portals are restarted, one after the other", () -> nodes.restartPortals(proxy));
        phase("a broker is killed", nodes.brokers().get(1)::kill);
        phase("it comes back", nodes.brokers().get(1)::start);
        phase("workers are killed, one of two", nodes.workers().get(1)::kill);
        phase("they come back", nodes.workers().get(1)::start);
        phase("a portal is killed, one of two", nodes.portals().get(1)::kill);
        phase("it comes back", nodes.portals().get(1)::start);
        journal.end();
        CompletableFuture.allOf(people)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        table.add(journal.line("the last finish"));
    }

    /** A phase in which every call and every page succeeds at once. */
    private void unnoticed(String name, Runnable what) {
        phase(name, what, journal -> !journal.unexpected().isEmpty());
    }

    /** A phase in which calls may have to be repeated; the session goes on. */
    private void phase(String name, Runnable what) {
        phase(name, what, journal -> journal.unexpected().containsKey(Journal.SESSION_LOST));
    }

    /** People go on in each phase: some engagement is finished after what happened. */
    private void phase(String name, Runnable what, Predicate<Journal> isNoticed) {
        what.run();
        int before = journal.finished();
        Awaitility.await().pollDelay(A_WHILE).atMost(PATIENCE).until(() -> journal.finished() > before);
        if (isNoticed.test(journal)) {
            noticed.add(name);
        }
        table.add(journal.line(name));
        System.out.println(table.getLast());
    }

    private void report() throws IOException {
        Files.write(Path.of("target", "cluster.md"), table);
        table.forEach(System.out::println);
    }

    private static Map<String, String> behindTheProxy() {
        return Map.of(
                "QUICKSIZER_ENGINE_GATEWAYADDRESS",
                "http://127.0.0.1:" + PROXY.get(1),
                "QUICKSIZER_ENGINE_RESTADDRESS",
                "http://127.0.0.1:" + PROXY.get(2),
                "QUICKSIZER_LIMITS_TRUSTEDPROXIES",
                "127.0.0.1",
                "QUICKSIZER_SHUTDOWN_DRAIN",
                "5s");
    }

    private static String portal() {
        return "http://127.0.0.1:" + PROXY.get(0);
    }
}
