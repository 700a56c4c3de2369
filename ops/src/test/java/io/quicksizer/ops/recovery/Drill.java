package io.quicksizer.ops.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.EngineInstances;
import io.quicksizer.ops.testing.Operator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * One system that is destroyed again and again, each time in another way, and restored by the commands of {@code ops/}.
 */
final class Drill {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ALMOST_A_SEGMENT = Duration.ofSeconds(25);

    /** Longer than several comparisons of the markers take, so that the engine is found ahead. */
    private static final Duration SINCE_THEN = Duration.ofMinutes(1);

    private static final int PEOPLE = 6;
    private static final List<String> STEPS = List.of("SCOPE", "SCENARIOS", "SIZING");

    private final LiveStack stack;
    private final Path backups;
    private final Commands commands;
    private final EngineData engine;
    private final List<String> table = new ArrayList<>();
    private int losses;

    /** The longest times of all losses. */
    record Figures(Duration recoveryTime, Duration recoveryPoint) {}

    private Figures worst = new Figures(Duration.ZERO, Duration.ZERO);

    Drill(LiveStack stack, Path backups) {
        this.stack = stack;
        this.backups = backups;
        this.commands = new Commands(Map.of("QUICKSIZER_URL", portal()));
        this.engine = new EngineData(stack);
    }

    private String portal() {
        return stack.ports().http(Port.WEB);
    }

    /** An engagement at every step, one that waits for its sign-off, and one with its documents. */
    void populate() {
        var approved = SampleEngagement.underReview(portal(), "Approved before the loss");
        approved.submit();
        approved.approve();
        approved.awaitDocuments();
        STEPS.forEach(step -> SampleEngagement.at(portal(), "At " + step, step));
        SampleEngagement.opened(portal(), "At CONTEXT");
        SampleEngagement.underReview(portal(), "At REVIEW");
        SampleEngagement.waitingForSignOff(portal(), "At SIGN_OFF");
    }

    /** A backup of the database while everybody works. */
    void backUp() {
        commands.run(
                "backup", "--to", backups.toString(), "--data", stack.folder().toString());
    }

    /** A backup of everything at the same time, with the engine and its search stopped. */
    void backUpCold() {
        var stopped = List.of(Part.WEB, Part.WORKERS, Part.TASKLIST, Part.ENGINE, Part.SEARCH);
        stopped.forEach(stack::stop);
        commands.run(
                "backup",
                "--to",
                backups.toString(),
                "--data",
                stack.folder().toString(),
                "--cold",
                "engine,search,tasklist");
        stack.start(Part.SEARCH);
        stack.start(Part.ENGINE);
        stack.start(Part.TASKLIST, Part.WORKERS, Part.WEB);
    }

    /** Everything is destroyed while people work, and restored with these options. */
    void loseEverything(String name, String... restored) {
        lose(name, stack::destroy, restored);
    }

    /** The engine and its search are destroyed, and their latest backup is put back; the database stays. */
    void loseTheEngine(String name, boolean backup) {
        lose(name, engine::destroy, backup ? new String[] {"--only", "engine,search,tasklist"} : new String[0]);
    }

    /** The engine is replaced by an empty one, and comes back after its engagements were rebuilt in the other. */
    void returnTheOldEngine(String replaced, String returned) {
        assertThat(lose(replaced, engine::setAside)).isEqualTo("ENGINE_EMPTY");
        assertThat(lose(returned, engine::putBack)).isEqualTo("ENGINE_OTHER");
    }

    /** The database is put back in time beside an engine that goes on; what was accepted since is given up. */
    void putTheDatabaseBack(String name) {
        announce(name);
        var facts = Facts.of(stack);
        String time = Commands.pointInTime();
        try (var traffic = Traffic.at(portal())) {
            waitFor(SINCE_THEN);
            System.out.printf("  %d engagements that were opened since are given up%n", traffic.count());
        }
        awaitArchived();
        var destroyed = Instant.now();
        destroyTheDatabase();
        runRestore("--only", "postgres", "--at", time);
        stack.start(Part.POSTGRES);
        stack.start(Part.WORKERS, Part.WEB);
        assertThat(reconcile()).isEqualTo("DATABASE_OLDER");
        report(name, facts, Duration.between(destroyed, Instant.now()), Duration.ZERO);
        verifyOneInstanceEach();
    }

    /** The engine, its search and Tasklist go on. */
    private void destroyTheDatabase() {
        List.of(Part.WEB, Part.WORKERS, Part.POSTGRES).forEach(stack::kill);
        try {
            InstallCache.delete(stack.folder().resolve(Part.POSTGRES.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void announce(String name) {
        losses++;
        System.out.printf("%n%d. %s%n", losses, name);
    }

    private String lose(String name, Destruction destruction, String... restored) {
        announce(name);
        String state;
        try (var traffic = Traffic.at(portal())) {
            var facts = Facts.of(stack);
            awaitArchived();
            waitFor(ALMOST_A_SEGMENT); // the worst moment: the log of almost half a minute is not archived yet
            var destroyed = Instant.now();
            destruction.happen();
            traffic.close();
            System.out.printf("  destroyed after %d more engagements were opened%n", traffic.count());
            state = restore(restored);
            Duration time = Duration.between(destroyed, Instant.now());
            Duration point = traffic.earliestLost(engagements())
                    .map(lost -> Duration.between(lost, destroyed))
                    .orElse(Duration.ZERO);
            report(name, facts, time, point);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        verifyOneInstanceEach();
        return state;
    }

    /** Returns the state in which database and engine were found. */
    private String restore(String... options) {
        if (options.length > 0) {
            runRestore(options);
        }
        stack.setUpAgain();
        if (!stack.runs(Part.POSTGRES)) {
            stack.start(Part.POSTGRES, Part.SEARCH);
        } else {
            stack.start(Part.SEARCH);
        }
        stack.start(Part.ENGINE);
        stack.start(Part.WORKERS, Part.WEB, Part.TASKLIST);
        return reconcile();
    }

    private void runRestore(String... options) {
        var arguments = new ArrayList<>(
                List.of("--from", backups.toString(), "--data", stack.folder().toString()));
        arguments.addAll(List.of(options));
        commands.run("restore", arguments.toArray(String[]::new));
    }

    private String reconcile() {
        String state = awaitNoticed();
        commands.run("reconcile", "by the drill");
        return state;
    }

    /** What was lost is noticed by itself within two looks. */
    private String awaitNoticed() {
        return Awaitility.await("the loss is noticed")
                .atMost(PATIENCE)
                .until(this::state, state -> !"IN_STEP".equals(state) && !"UNKNOWN".equals(state));
    }

    private String state() {
        try (var database = new Database(stack.databaseAddress())) {
            return database.rows("select state from recovery_mark").getFirst().get("state");
        }
    }

    private void report(String name, Facts facts, Duration time, Duration point) {
        Awaitility.await("every fact is there again")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(facts.missingIn(Facts.of(stack))).isEmpty());
        commands.run("audit-verify", "--url", stack.databaseAddress());
        worst = new Figures(max(worst.recoveryTime(), time), max(worst.recoveryPoint(), point));
        table.add(
                "| %s | %d s | %d s | %d engagements, %d entries, %d revisions, %d decisions, %d documents, %d audit entries |"
                        .formatted(
                                name,
                                time.toSeconds(),
                                point.toSeconds(),
                                facts.count("engagement"),
                                facts.count("entry"),
                                facts.count("revision"),
                                facts.count("decision"),
                                facts.count("document"),
                                facts.count("audit")));
    }

    private java.util.Set<String> engagements() {
        try (var database = new Database(stack.databaseAddress())) {
            return database.rows("select id from engagement").stream()
                    .map(row -> row.get("id"))
                    .collect(Collectors.toSet());
        }
    }

    /** The instances that the engine's search shows are exactly those that lead, once it has caught up. */
    private void verifyOneInstanceEach() {
        var search = new EngineInstances(stack.ports().http(Port.ENGINE_REST));
        Awaitility.await("one leading instance each")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(search.active("sizing-engagement")).isEqualTo(leading()));
    }

    private java.util.Set<Long> leading() {
        try (var database = new Database(stack.databaseAddress())) {
            return database
                    .rows("select p.instance_key from running_engagement g join process_run p on p.run_id = g.run_id")
                    .stream()
                    .map(row -> Long.valueOf(row.get("instance_key")))
                    .collect(Collectors.toSet());
        }
    }

    /**
     * The engine of many engagements is lost without a backup, and rebuilt from the database; the rebuild is
     * interrupted and repeated.
     */
    void rebuildMany(int number) throws IOException {
        open(number);
        engine.destroy();
        stack.setUpAgain();
        stack.start(Part.SEARCH);
        stack.start(Part.ENGINE);
        stack.start(Part.WORKERS, Part.WEB, Part.TASKLIST);
        awaitNoticed();
        new Operator(stack).check("apart");
        long rebuilding = System.nanoTime();
        var before = commands.interruptedAfter("rebuilt", "reconcile", "by the drill");
        assertThat(before).as("progress").contains("rebuilt");
        commands.run("reconcile", "by the drill, again");
        long took = seconds(rebuilding);
        verifyOneInstanceEach();
        table.add(
                "| the engine of %d engagements; the rebuild was interrupted once | %d s | 0 s | one leading instance each |"
                        .formatted(number, took));
    }

    /** Several people at once; what one of them could not open is an error. */
    private void open(int number) {
        long began = System.nanoTime();
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var opened = IntStream.range(0, number)
                    .mapToObj(engagement -> CompletableFuture.runAsync(
                            () -> SampleEngagement.opened(portal(), "Rebuilt " + engagement), people))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(opened).join();
        }
        System.out.printf("  %d engagements opened in %d s%n", number, seconds(began));
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    /** What was restored goes on to its documents. */
    void goOn() {
        var engagement = SampleEngagement.underReview(portal(), "Begun after the loss");
        engagement.submit();
        engagement.approve();
        engagement.awaitDocuments();
    }

    private void awaitArchived() {
        try (var database = new Database(stack.databaseAddress())) {
            var segment = database.rows("select pg_walfile_name(pg_current_wal_lsn()) as segment")
                    .getFirst()
                    .get("segment");
            Awaitility.await("the log is archived")
                    .atMost(PATIENCE)
                    .until(() -> database.rows("select coalesce(last_archived_wal, '') as last from pg_stat_archiver")
                                    .getFirst()
                                    .getOrDefault("last", "")
                                    .compareTo(segment)
                            >= 0);
        }
    }

    private static void waitFor(Duration time) {
        Awaitility.await().pollDelay(time).atMost(PATIENCE).until(() -> true);
    }

    Figures worst() {
        return worst;
    }

    /** A line for each loss. */
    String table() {
        return "| loss | RTO | RPO | found again |%n|---|---|---|---|%n".formatted() + String.join("\n", table);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Something dies. */
    @FunctionalInterface
    private interface Destruction {
        void happen() throws IOException;
    }
}
