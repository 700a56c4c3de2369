package io.quicksizer.workers.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.quicksizer.db.testing.SecretsFolder;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.processes.engine.WorkflowEngine;
import io.quicksizer.workers.WorkersApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real workers in the production profile, with secrets mounted as Kubernetes does. */
@DisplayName("Workers in production")
class ProductionWorkersTest {
    private static final String ROLE = "rotating_workers";
    private static final String TOKEN = "0f9c4d1e7a3b5f60829db1c4e7fa3390";

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static SecretsFolder secrets;
    private static ConfigurableApplicationContext workers;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        askForPasswords(database.jdbc());
        database.jdbc().execute("create role " + ROLE + " login superuser password 'first-of-the-role'");
        secrets = new SecretsFolder(folder)
                .put("quicksizer.db.user", ROLE)
                .put("quicksizer.db.password", "first-of-the-role")
                .put("quicksizer.metrics.token", TOKEN)
                .put("quicksizer.engine.auth.client-secret", "b81k-c09a-ns8e-m1x7");
        workers = new SpringApplicationBuilder(WorkersApplication.class)
                .run(
                        "--spring.profiles.active=prod",
                        "--quicksizer.secrets=" + folder,
                        "--quicksizer.workers.port=0",
                        "--server.address=127.0.0.1",
                        "--quicksizer.db.url=" + database.jdbcUrl(),
                        "--quicksizer.db.without-tls=true",
                        "--quicksizer.db.as-owner=true",
                        "--spring.datasource.hikari.maximum-pool-size=7",
                        "--quicksizer.outbox.dispatch=false",
                        "--quicksizer.engine.gateway-address=https://127.0.0.1:1",
                        "--quicksizer.engine.rest-address=https://127.0.0.1:1",
                        "--quicksizer.engine.auth.token-url=https://127.0.0.1:1/token",
                        "--quicksizer.engine.auth.client-id=quicksizer");
    }

    @AfterAll
    static void stop() {
        workers.close();
        database.close();
    }

    @Test
    void work_for_a_real_engine_and_on_no_data_of_a_test() {
        assertThat(workers.getBean(WorkflowEngine.class).getClass().getPackageName())
                .isEqualTo("io.quicksizer.processes.connection");
        assertThat(database.jdbc().queryForObject("select count(*) from catalogue_version", Integer.class))
                .isZero();
    }

    @Test
    void take_a_changed_database_password_without_a_failed_query() throws Exception {
        HikariDataSource pool = workers.getBean(HikariDataSource.class);
        List<Exception> failures = new CopyOnWriteArrayList<>();
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger answered = new AtomicInteger();
        Thread people = Thread.ofVirtual().start(() -> {
            while (going.get()) {
                try (Connection connection = pool.getConnection()) {
                    connection.createStatement().execute("select 1");
                    answered.incrementAndGet();
                } catch (SQLException e) {
                    failures.add(e);
                }
            }
        });
        try {
            await().until(() -> answered.get() > 0);
            changeThePassword(pool, answered);
        } finally {
            going.set(false);
            people.join();
        }
        assertThat(failures).isEmpty();
    }

    private static void changeThePassword(HikariDataSource pool, AtomicInteger answered) {
        database.jdbc().execute("alter role " + ROLE + " password 'second-of-the-role'");
        secrets.put("quicksizer.db.password", "second-of-the-role");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), ROLE, "first-of-the-role"))
                .isInstanceOf(SQLException.class);
        String changed = database.jdbc().queryForObject("select now()::text", String.class);
        pool.getHikariPoolMXBean().softEvictConnections();

        await().until(() -> connectionsSince(changed) > 0);
        int before = answered.get();
        await().until(() -> answered.get() > before + 10);
    }

    @Test
    void take_a_changed_token_for_the_metrics_from_the_next_call_on() throws Exception {
        assertThat(metrics("Bearer " + TOKEN)).isEqualTo(200);
        secrets.put("quicksizer.metrics.token", "77aa4d1e7a3b5f60829db1c4e7fa3390");

        assertThat(metrics("Bearer " + TOKEN)).isEqualTo(401);
        assertThat(metrics("Bearer 77aa4d1e7a3b5f60829db1c4e7fa3390")).isEqualTo(200);
        secrets.put("quicksizer.metrics.token", TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/actuator/health/../prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator/prometheus;a=/actuator/health",
                "/actuator",
                "/actuator/env"
            })
    void show_nothing_but_health_and_info_to_whoever_asks(String path) throws Exception {
        assertThat(status(path, "")).isIn(400, 401);
        assertThat(status(path, "Bearer wrong")).isIn(400, 401);
        assertThat(status("/actuator/info", "")).isEqualTo(200);
        assertThat(status("/actuator/health/liveness", "")).isEqualTo(200);
    }

    @Test
    void read_the_secret_for_camunda_again() {
        LiveSecrets live = workers.getBean(LiveSecrets.class);
        assertThat(live.current("quicksizer.engine.auth.client-secret")).isEqualTo("b81k-c09a-ns8e-m1x7");
        secrets.put("quicksizer.engine.auth.client-secret", "another-m1x7-c09a");
        assertThat(live.current("quicksizer.engine.auth.client-secret")).isEqualTo("another-m1x7-c09a");
    }

    private static int metrics(String authorization) throws Exception {
        return status("/actuator/prometheus", authorization);
    }

    private static int status(String path, String authorization) throws Exception {
        String port = workers.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static int connectionsSince(String moment) {
        Integer found = database.jdbc()
                .queryForObject(
                        "select count(*) from pg_stat_activity where usename = ? and backend_start >= ?::timestamptz",
                        Integer.class,
                        ROLE,
                        moment);
        return found == null ? 0 : found;
    }

    /** The server of the tests trusts whoever comes; this role has to show its password. */
    private static void askForPasswords(JdbcTemplate jdbc) {
        String rules = jdbc.queryForObject("show hba_file", String.class);
        jdbc.execute("copy (select 1) to program $$f='" + rules + "'; printf 'host all " + ROLE
                + " all scram-sha-256\\n' | cat - \"$f\" > \"$f.new\" && mv \"$f.new\" \"$f\"$$");
        jdbc.execute("select pg_reload_conf()");
    }
}
