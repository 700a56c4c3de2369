package io.quicksizer.workers.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Readiness check of the database: whether it responds and accepts writes. The query runs on a thread of its own, so
 * that a database that hangs blocks that thread and never the probe. While a query is pending no second one is sent.
 */
@Component("database")
public class DatabaseReadiness implements HealthIndicator, DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String WRITABLE =
            "select not pg_is_in_recovery() and not current_setting('transaction_read_only')::boolean";

    private static final String DETAIL = "database";
    private static final String NO_WRITES = "it is read-only";

    private final DataSource database;
    private final ExecutorService asking;
    private @Nullable Future<Boolean> question;

    @Autowired
    DatabaseReadiness(DataSource database) {
        this(
                database,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("database-readiness").factory()));
    }

    DatabaseReadiness(DataSource database, ExecutorService asking) {
        this.database = database;
        this.asking = asking;
    }

    @Override
    public Health health() {
        Future<Boolean> open = ask();
        try {
            boolean writable = open.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            answered(open);
            return writable ? Health.up().build() : down(NO_WRITES);
        } catch (TimeoutException frozen) {
            return down("it does not respond");
        } catch (ExecutionException away) {
            answered(open);
            return down("it can't be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return down("the probe was stopped");
        }
    }

    /** Queries the database and returns whether it responds but is read-only. */
    public boolean takesNoWrites() {
        return NO_WRITES.equals(health().getDetails().get(DETAIL));
    }

    /**
     * Returns the pending query, or a new one: what an earlier query found is not reported, however long ago it was.
     */
    private synchronized Future<Boolean> ask() {
        Future<Boolean> open = question;
        if (open == null || open.isDone()) {
            open = asking.submit(this::isWritable);
            question = open;
        }
        return open;
    }

    private synchronized void answered(Future<Boolean> open) {
        if (question == open) {
            question = null;
        }
    }

    private boolean isWritable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) PATIENCE.toSeconds());
            try (ResultSet row = statement.executeQuery(WRITABLE)) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Health down(String why) {
        return Health.down().withDetail(DETAIL, why).build();
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
