package io.quicksizer.ops.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The one database of the product and its owner. */
final class PostgresDatabase {

    private final EmbeddedPostgres server;

    PostgresDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Creates role and database unless they are there.
     *
     * @param name of role and database, letters only
     * @return the version of the server, for example {@code 18.6}
     */
    String createIfMissing(String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
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
