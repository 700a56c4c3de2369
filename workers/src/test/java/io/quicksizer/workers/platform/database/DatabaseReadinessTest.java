package io.quicksizer.workers.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

class DatabaseReadinessTest {
    private final DataSource database = mock();
    private final ResultSet row = mock();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final DatabaseReadiness readiness = new DatabaseReadiness(database, thread);

    @BeforeEach
    void connect() throws SQLException {
        Connection connection = mock();
        Statement statement = mock();
        when(database.getConnection()).thenReturn(connection);
        when(connection.createStatement()).thenReturn(statement);
        when(statement.executeQuery(anyString())).thenReturn(row);
        when(row.next()).thenReturn(true);
    }

    @AfterEach
    void close() {
        readiness.destroy();
    }

    @Test
    void a_database_that_takes_writes_is_ready_and_one_that_does_not_is_down() throws SQLException {
        when(row.getBoolean(1)).thenReturn(true, false);
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
        assertThat(readiness.health()).isEqualTo(down("it is read-only"));
    }

    @Test
    void a_database_that_can_not_be_reached_is_down_until_it_is_back() throws SQLException {
        Connection connection = database.getConnection();
        when(row.getBoolean(1)).thenReturn(true);
        when(database.getConnection()).thenThrow(new SQLException("refused")).thenReturn(connection);
        assertThat(readiness.health()).isEqualTo(down("it can't be reached"));
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_database_that_is_frozen_holds_one_thread_and_never_the_probe() throws Exception {
        CountDownLatch thawed = new CountDownLatch(1);
        Connection connection = database.getConnection();
        when(row.getBoolean(1)).thenReturn(true);
        when(database.getConnection()).thenAnswer(frozen -> {
            thawed.await();
            return connection;
        });
        long began = System.nanoTime();
        assertThat(readiness.health()).isEqualTo(down("it does not respond"));
        assertThat(readiness.health()).isEqualTo(down("it does not respond"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        thawed.countDown();
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void what_a_late_query_found_is_not_the_answer_of_a_later_probe() throws Exception {
        CountDownLatch thawed = new CountDownLatch(1);
        Connection connection = database.getConnection();
        when(row.getBoolean(1)).thenReturn(true, false);
        when(database.getConnection()).thenAnswer(frozen -> {
            thawed.await();
            return connection;
        });
        assertThat(readiness.health().getStatus()).isEqualTo(Status.DOWN);
        thawed.countDown();
        thread.submit(() -> {}).get(10, SECONDS); // runs after the late query
        assertThat(readiness.health()).isEqualTo(down("it is read-only"));
    }

    private static Health down(String why) {
        return Health.down().withDetail("database", why).build();
    }
}
