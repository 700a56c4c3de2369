package io.quicksizer.ops.chaos;

import static io.quicksizer.ops.chaos.Scenario.During.ACCEPTS;
import static io.quicksizer.ops.chaos.Scenario.During.EITHER;
import static io.quicksizer.ops.chaos.Scenario.During.REFUSES;

import io.quicksizer.ops.chaos.Scenario.Step;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The list of scenarios. */
final class Scenarios {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    /** Longer than the timeout of a job, which is 8 s on this stack. */
    private static final Duration LONGER_THAN_A_JOB = Duration.ofSeconds(12);

    private static final int ONE = 1;
    private static final int SOME = 3;
    private static final int BACKLOG = 20;

    private final List<Connection> held = new ArrayList<>();

    List<Scenario> all() {
        return List.of(
                new Scenario(
                        "workers-killed",
                        "workers-away",
                        SOME,
                        ACCEPTS,
                        kill(Part.WORKERS),
                        AT_ONCE,
                        start(Part.WORKERS)),
                new Scenario(
                        "workers-stopped",
                        "workers-away",
                        SOME,
                        ACCEPTS,
                        stop(Part.WORKERS),
                        AT_ONCE,
                        start(Part.WORKERS)),
                new Scenario(
                        "workers-away-with-a-backlog",
                        "workers-away",
                        BACKLOG,
                        ACCEPTS,
                        kill(Part.WORKERS),
                        LONGER_THAN_A_JOB,
                        start(Part.WORKERS)),
                new Scenario(
                        "workers-frozen-beyond-the-time-limit-of-jobs",
                        "workers-away",
                        SOME,
                        ACCEPTS,
                        suspend(Part.WORKERS),
                        LONGER_THAN_A_JOB,
                        resume(Part.WORKERS)),
                new Scenario(
                        "engine-killed", "engine-away", SOME, ACCEPTS, kill(Part.ENGINE), A_MOMENT, start(Part.ENGINE)),
                new Scenario(
                        "engine-frozen",
                        "engine-away",
                        SOME,
                        ACCEPTS,
                        suspend(Part.ENGINE),
                        A_MOMENT,
                        resume(Part.ENGINE)),
                new Scenario(
                        "engine-away-when-the-portal-starts",
                        "engine-away",
                        SOME,
                        ACCEPTS,
                        kill(Part.ENGINE, Part.WEB).then(start(Part.WEB)),
                        AT_ONCE,
                        start(Part.ENGINE)),
                new Scenario(
                        "engine-away-when-the-workers-start",
                        "engine-away",
                        SOME,
                        ACCEPTS,
                        kill(Part.ENGINE, Part.WORKERS),
                        AT_ONCE,
                        start(Part.WORKERS, Part.ENGINE)),
                new Scenario(
                        "portal-killed-with-a-full-outbox",
                        "engine-away",
                        BACKLOG,
                        ACCEPTS,
                        suspend(Part.ENGINE),
                        AT_ONCE,
                        kill(Part.WEB).then(resume(Part.ENGINE)).then(start(Part.WEB))),
                new Scenario(
                        "every-dispatcher-killed",
                        "engine-away",
                        SOME,
                        ACCEPTS,
                        suspend(Part.ENGINE),
                        AT_ONCE,
                        kill(Part.WEB, Part.WORKERS).then(resume(Part.ENGINE)).then(start(Part.WEB, Part.WORKERS))),
                new Scenario("portal-killed", "portal-away", ONE, REFUSES, kill(Part.WEB), AT_ONCE, start(Part.WEB)),
                new Scenario("portal-frozen", "portal-away", ONE, EITHER, suspend(Part.WEB), AT_ONCE, resume(Part.WEB)),
                new Scenario(
                        "database-restarted",
                        "database-away",
                        ONE,
                        REFUSES,
                        stop(Part.POSTGRES),
                        AT_ONCE,
                        start(Part.POSTGRES)),
                new Scenario(
                        "database-killed",
                        "database-away",
                        ONE,
                        REFUSES,
                        kill(Part.POSTGRES),
                        AT_ONCE,
                        start(Part.POSTGRES)),
                new Scenario(
                        "database-frozen",
                        "database-away",
                        ONE,
                        EITHER,
                        suspend(Part.POSTGRES),
                        A_MOMENT,
                        resume(Part.POSTGRES)),
                new Scenario(
                        "database-read-only",
                        "database-read-only",
                        ONE,
                        REFUSES,
                        Scenarios::readOnly,
                        AT_ONCE,
                        Scenarios::writable),
                new Scenario("database-slow", "database-slow", ONE, EITHER, this::hold, A_MOMENT, stack -> letGo()),
                new Scenario(
                        "database-connections-cut",
                        "database-away",
                        SOME,
                        EITHER,
                        Scenarios::cut,
                        AT_ONCE,
                        stack -> {}),
                new Scenario(
                        "database-without-a-free-connection",
                        "database-pool-exhausted",
                        ONE,
                        EITHER,
                        this::occupy,
                        A_MOMENT,
                        stack -> letGo()),
                new Scenario("database-disk-full", "disk-full", SOME, EITHER, Disk::fill, A_MOMENT, Disk::free),
                new Scenario(
                        "search-killed", "search-away", SOME, ACCEPTS, kill(Part.SEARCH), A_MOMENT, start(Part.SEARCH)),
                new Scenario(
                        "search-frozen",
                        "search-away",
                        SOME,
                        ACCEPTS,
                        suspend(Part.SEARCH),
                        A_MOMENT,
                        resume(Part.SEARCH)),
                new Scenario(
                        "tasklist-killed",
                        "tasklist-away",
                        SOME,
                        ACCEPTS,
                        kill(Part.TASKLIST),
                        AT_ONCE,
                        start(Part.TASKLIST)),
                new Scenario(
                        "workers-with-a-clock-ten-minutes-ahead",
                        "clock-wrong",
                        SOME,
                        ACCEPTS,
                        clock("+10m", Part.WORKERS),
                        LONGER_THAN_A_JOB,
                        rightClock(Part.WORKERS)),
                new Scenario(
                        "workers-with-a-clock-ten-minutes-behind",
                        "clock-wrong",
                        SOME,
                        ACCEPTS,
                        clock("-10m", Part.WORKERS),
                        LONGER_THAN_A_JOB,
                        rightClock(Part.WORKERS)),
                new Scenario(
                        "engine-with-a-clock-ten-minutes-ahead",
                        "clock-wrong",
                        SOME,
                        ACCEPTS,
                        clock("+10m", Part.ENGINE),
                        LONGER_THAN_A_JOB,
                        rightClock(Part.ENGINE)),
                new Scenario(
                        "engine-and-database-killed",
                        "database-away",
                        ONE,
                        REFUSES,
                        kill(Part.ENGINE, Part.POSTGRES),
                        AT_ONCE,
                        start(Part.ENGINE, Part.POSTGRES)),
                new Scenario(
                        "everything-killed",
                        "everything-away",
                        ONE,
                        REFUSES,
                        kill(Part.values()),
                        AT_ONCE,
                        start(Part.POSTGRES, Part.SEARCH)
                                .then(start(Part.ENGINE))
                                .then(start(Part.WORKERS, Part.WEB, Part.TASKLIST))));
    }

    private static Step kill(Part... parts) {
        return stack -> Arrays.stream(parts).forEach(stack::kill);
    }

    private static Step stop(Part part) {
        return stack -> stack.stop(part);
    }

    private static Step start(Part... parts) {
        return stack -> stack.start(parts);
    }

    private static Step clock(String by, Part part) {
        return stack -> Clocks.move(stack, by, part);
    }

    private static Step rightClock(Part part) {
        return stack -> Clocks.right(stack, part);
    }

    private static Step suspend(Part part) {
        return stack -> stack.suspend(part);
    }

    private static Step resume(Part part) {
        return stack -> stack.resume(part);
    }

    /** Behaves like a server that has become a standby: reads succeed, writes fail. */
    private static void readOnly(LiveStack stack) throws SQLException {
        set(stack, "alter database quicksizer set default_transaction_read_only = on");
        cut(stack);
    }

    private static void writable(LiveStack stack) throws SQLException {
        set(stack, "alter database quicksizer reset default_transaction_read_only");
        cut(stack);
    }

    private static void set(LiveStack stack, String statement) throws SQLException {
        try (var connection = stack.database();
                var sql = connection.createStatement()) {
            sql.execute("set session characteristics as transaction read write");
            sql.execute(statement);
        }
    }

    /** Terminates every connection, so that clients have to reconnect. */
    private static void cut(LiveStack stack) throws SQLException {
        set(stack, """
                select pg_terminate_backend(pid) from pg_stat_activity
                 where usename = current_user and pid <> pg_backend_pid()""");
    }

    /** Locks a table, so that submissions have to wait. */
    private void hold(LiveStack stack) throws SQLException {
        var connection = stack.database();
        held.add(connection);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table step_submission in exclusive mode");
        }
    }

    /** Takes every remaining connection. */
    private void occupy(LiveStack stack) {
        try {
            for (; ; ) {
                held.add(stack.database());
            }
        } catch (SQLException noneLeft) {
            cutTheOthers(stack);
        }
    }

    private void cutTheOthers(LiveStack stack) {
        try (var statement = held.getFirst().createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where usename = current_user and application_name <> 'none' and pid <> pg_backend_pid()
                       and backend_start < (select backend_start from pg_stat_activity where pid = pg_backend_pid())""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try {
            for (; ; ) {
                held.add(stack.database());
            }
        } catch (SQLException noneLeft) {
            return;
        }
    }

    private void letGo() throws SQLException {
        for (var connection : held) {
            connection.close();
        }
        held.clear();
    }
}
