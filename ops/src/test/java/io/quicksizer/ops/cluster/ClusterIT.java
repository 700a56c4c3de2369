package io.quicksizer.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.journey.DemoCatalogue;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Replica;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.LogCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Three brokers that replicate three partitions, two workers and two portals behind nginx, on one PostgreSQL. While
 * people work, one of each is killed and comes back, and nothing is lost or happens twice. {@code ops/test --only
 * cluster} runs it.
 */
class ClusterIT {
    private static final Path DATA = Path.of("target", "cluster").toAbsolutePath();
    private static final int PORT_OFFSET = 500;
    private static final int BROKERS = 3;
    private static final int PEOPLE = 4;
    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Integer> PROXY = List.of(19_090, 19_500, 19_080);

    private final List<String> table = new ArrayList<>(List.of(
            "| while | engagements | median | longest | answers other than 2xx, repeated |", "|---|---|---|---|---|"));
    private final Journal journal = new Journal();

    @Test
    void a_broker_a_worker_and_a_portal_are_killed_under_load_and_nothing_is_lost_or_happens_twice() throws Exception {
        InstallCache.delete(DATA.resolve("logs")); // appended to, and searched at the end
        try (var stack = LiveStack.start(DATA, PORT_OFFSET, Optional.empty(), EnumSet.of(Part.POSTGRES))) {
            List<Replica> brokers = stack.brokers(BROKERS);
            List<Replica> workers = stack.nodes(Part.WORKERS, 2, behindTheProxy());
            List<Replica> portals = stack.nodes(Part.WEB, 2, behindTheProxy());
            var all = List.of(brokers, workers, portals);
            try (var proxy = Proxy.start(DATA.resolve("nginx"), PROXY, portals, brokers)) {
                startTogether(brokers);
                startTogether(Stream.concat(portals.stream(), workers.stream()).toList());
                DemoCatalogue.publish(portal());
                work(brokers, workers, portals);
                verify(stack);
            } finally {
                all.reversed().forEach(nodes -> nodes.forEach(Replica::close));
            }
        }
        assertThat(LogCheck.findings(DATA.resolve("logs")))
                .as("people and secrets in logs")
                .isEmpty();
        Files.write(Path.of("target", "cluster.md"), table);
        table.forEach(System.out::println);
    }

    private void work(List<Replica> brokers, List<Replica> workers, List<Replica> portals) {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> CompletableFuture.runAsync(
                        new Person(portal(), journal),
                        runnable -> Thread.ofPlatform().daemon().start(runnable)))
                .toArray(CompletableFuture<?>[]::new);
        phase("everything runs", () -> {});
        phase("a broker is killed", brokers.get(1)::kill);
        phase("it comes back", brokers.get(1)::start);
        phase("workers are killed, one of two", workers.get(1)::kill);
        phase("they come back", workers.get(1)::start);
        phase("a portal is killed, one of two", portals.get(1)::kill);
        phase("it comes back", portals.get(1)::start);
        journal.end();
        CompletableFuture.allOf(people)
                .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
        table.add(journal.line("the last finish"));
    }

    /** People go on in each phase: some engagement is finished after what happened. */
    private void phase(String name, Runnable what) {
        what.run();
        int before = journal.finished();
        Awaitility.await().pollDelay(A_WHILE).atMost(PATIENCE).until(() -> journal.finished() > before);
        table.add(journal.line(name));
        System.out.println(table.getLast());
    }

    private void verify(LiveStack stack) {
        try (var database = new Database(stack.databaseAddress())) {
            assertThat(database.rows("select id from engagement").stream()
                            .map(row -> row.get("id"))
                            .collect(Collectors.toSet()))
                    .as("engagements that were accepted, and no others")
                    .isEqualTo(journal.opened());
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    database.number(
                                            "select count(*) from outbox_message where delivered_at is null and abandoned_at is null"))
                            .as("messages that wait")
                            .isZero());
            assertThat(database.rows("""
                            select e.id from engagement e
                             where (select count(*) from step_submission s where s.engagement_id = e.id and s.step = 'CONTEXT') <> 1
                                or (select count(*) from step_event v where v.engagement_id = e.id and v.step = 'SCOPE' and v.kind = 'ENTERED') <> 1
                                or (select count(*) from process_run r where r.engagement_id = e.id and r.ended_at is null and r.instance_key is not null) <> 1"""))
                    .as("engagements with something lost or twice")
                    .isEmpty();
            assertThat(database.rows("select state from recovery_mark").getFirst())
                    .containsEntry("state", "IN_STEP");
        }
    }

    private static void startTogether(List<Replica> nodes) {
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(node::start, Thread::startVirtualThread))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static Map<String, String> behindTheProxy() {
        return Map.of(
                "QUICKSIZER_ENGINE_GATEWAYADDRESS",
                "http://127.0.0.1:" + PROXY.get(1),
                "QUICKSIZER_ENGINE_RESTADDRESS",
                "http://127.0.0.1:" + PROXY.get(2),
                "QUICKSIZER_LIMITS_TRUSTEDPROXIES",
                "127.0.0.1");
    }

    private static String portal() {
        return "http://127.0.0.1:" + PROXY.get(0);
    }
}
