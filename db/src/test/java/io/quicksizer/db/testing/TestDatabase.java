package io.quicksizer.db.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh, migrated database on a real PostgreSQL. The first one starts the server and migrates a template; each is
 * then a copy of the template, which takes a moment only.
 *
 * @param name the database
 * @param jdbcUrl where it is
 * @param user may do everything
 * @param password the user's
 */
public record TestDatabase(String name, String jdbcUrl, String user, String password) implements AutoCloseable {

    private static final String TEMPLATE = "quicksizer_template";
    private static final AtomicInteger MADE = new AtomicInteger();

    /**
     * Makes a database that nobody else uses.
     *
     * @return migrated, without rows of its own
     */
    public static TestDatabase fresh() {
        return Template.SERVER.copy("quicksizer_test_" + MADE.incrementAndGet());
    }

    /**
     * A data source without a pool; each connection is a new one.
     *
     * @return to this database
     */
    public DataSource dataSource() {
        return new DriverManagerDataSource(jdbcUrl, user, password);
    }

    /**
     * For statements that tests write by hand.
     *
     * @return on {@link #dataSource()}
     */
    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource());
    }

    /** Drops the database, connections and all. */
    @Override
    public void close() {
        Template.SERVER.execute("drop database if exists " + name + " with (force)");
    }

    /** Starts the server and migrates the template when the first database is asked for. */
    private static final class Template {

        static final Server SERVER = migrated(Server.start());

        private static Server migrated(Server server) {
            server.execute("create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(server.url(TEMPLATE), server.user(), server.password())
                    .load()
                    .migrate();
            return server;
        }
    }

    /**
     * A running server.
     *
     * @param address {@code jdbc:postgresql://host:port/}
     * @param user its superuser
     * @param password the superuser's
     */
    record Server(String address, String user, String password) {

        static Server start() {
            return PostgresServers.start();
        }

        TestDatabase copy(String name) {
            execute("create database " + name + " template " + TEMPLATE);
            return new TestDatabase(name, url(name), user, password);
        }

        String url(String database) {
            return address + database;
        }

        void execute(String sql) {
            try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException broken) {
                throw new IllegalStateException("Can't run: " + sql, broken);
            }
        }
    }
}
