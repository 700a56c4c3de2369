package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The product's database and its owner. */
final class PostgresDatabase {

    private static final String TRUST = "trust";
    private static final String PASSWORD = "scram-sha-256";

    private final EmbeddedPostgres server;
    private final String password;

    PostgresDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Enables password authentication on a server of the earlier layout that trusts everybody.
     *
     * @param rules the server's {@code pg_hba.conf}
     */
    void askForPasswords(Path rules) throws IOException, SQLException {
        String text = Files.readString(rules);
        if (text.lines().noneMatch(line -> !line.startsWith("#") && line.endsWith(TRUST))) {
            return;
        }
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '%s'".formatted(password));
            Files.writeString(rules, text.replaceAll("(?m)" + TRUST + "$", PASSWORD));
            statement.execute("select pg_reload_conf()");
        }
    }

    /**
     * Creates role and database unless they exist.
     *
     * @param name of role and database, letters only
     * @return the version of the server, for example {@code 18.6}
     */
    String createIfMissing(String name) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role %1$s login password '%1$s'".formatted(name));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database %1$s owner %1$s".formatted(name));
            }
            return version(statement);
        }
    }

    /**
     * Waits until a server that was restored from a backup accepts writes. The checkpoint afterwards wakes the
     * checkpointer, which until its next regular one, five minutes later, would not know that recovery has ended, and
     * therefore would not observe {@code archive_timeout}.
     *
     * @param patience timeout
     */
    void awaitRestored(Duration patience) throws SQLException {
        Waiting.until(
                patience,
                this::takesWrites,
                () -> "PostgreSQL is still replaying its backup; see its log for the progress.");
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private Optional<Boolean> takesWrites() {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_is_in_recovery()")) {
            rows.next();
            return rows.getBoolean(1) ? Optional.empty() : Optional.of(true);
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    private Connection connection() throws SQLException {
        return server.getPostgresDatabase(Map.of("password", password)).getConnection();
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String version(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("show server_version")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
