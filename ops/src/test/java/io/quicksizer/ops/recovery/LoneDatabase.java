package io.quicksizer.ops.recovery;

import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** The database of a stack without its other parts, with the table in which {@code ops/backup} records its backups. */
final class LoneDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Writes WAL, because an empty segment is never completed. */
    private static final String SOMETHING = "select pg_create_restore_point('something')";

    private final LiveStack stack;

    private LoneDatabase(LiveStack stack) {
        this.stack = stack;
    }

    /** Starts it on an empty folder, with a backup folder for its WAL or without archiving. */
    static LoneDatabase start(Path data, int portOffset, Optional<Path> backups) throws SQLException {
        var database = new LoneDatabase(LiveStack.start(data, portOffset, backups, EnumSet.of(Part.POSTGRES)));
        database.write(
                "create table backup_record (label text, finished_at timestamptz, verified_at timestamptz, bytes bigint)");
        return database;
    }

    /** Executes a statement as the owner of the product's database. */
    void write(String statement) throws SQLException {
        try (var connection = stack.database()) {
            connection.createStatement().execute(statement);
        }
    }

    /** Returns the number of rows of a query as the owner of the product's database. */
    long count(String from) throws SQLException {
        try (var connection = stack.database();
                var rows = connection.createStatement().executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Changes a setting of the server; some need {@link #restart}. */
    void configure(String setting, String value) throws SQLException, IOException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter system set %s = '%s'".formatted(setting, value));
            statement.execute("select pg_reload_conf()");
        }
    }

    void restart() {
        stack.stop(Part.POSTGRES);
        stack.start(Part.POSTGRES);
    }

    void kill() {
        stack.kill(Part.POSTGRES);
    }

    /** Completes the current WAL segment and waits until it is archived. */
    void awaitArchived() throws SQLException, IOException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(SOMETHING);
            var now = statement.executeQuery("select pg_walfile_name(pg_switch_wal())");
            now.next();
            String segment = now.getString(1);
            await("coalesce(last_archived_wal, '') >= '%s'".formatted(segment), connection);
        }
    }

    /** Completes the current WAL segment and waits until it could not be archived. */
    void awaitArchivingFails() throws SQLException, IOException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(SOMETHING);
            statement.execute("select pg_switch_wal()");
            await("failed_count > 0", connection);
        }
    }

    private static void await(String condition, Connection connection) {
        Awaitility.await(condition).atMost(PATIENCE).until(() -> {
            try (var rows =
                    connection.createStatement().executeQuery("select %s from pg_stat_archiver".formatted(condition))) {
                rows.next();
                return rows.getBoolean(1);
            }
        });
    }

    /** Returns the environment variables with which PostgreSQL's programs connect to it. */
    Map<String, String> environment() throws IOException {
        String port = Integer.toString(stack.ports().number(Port.POSTGRES));
        return Map.of("PGHOST", "127.0.0.1", "PGPORT", port, "PGUSER", "postgres", "PGPASSWORD", secret());
    }

    private Connection superuser() throws SQLException, IOException {
        return DriverManager.getConnection(stack.databaseAddress(), "postgres", secret());
    }

    private String secret() throws IOException {
        return Files.readString(stack.folder().resolve("postgres.secret")).strip();
    }

    @Override
    public void close() {
        stack.close();
    }
}
